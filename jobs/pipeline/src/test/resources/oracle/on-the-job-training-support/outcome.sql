-- Article 11: the cost beyond the employer's own education fund, at most perTrainee for each who passed.
-- Grain: one row per case. Terms on 1 January.
WITH dated AS (SELECT *, terms_on('on-the-job-training-support', reference_date) AS t FROM cases),
-- what the own fund leaves open, in units of 1 / den(educationFundRate) fen
short AS (
  SELECT *, den(t['educationFundRate']) AS d, cost_fen * den(t['educationFundRate']) - payroll_fen * num(t['educationFundRate']) AS uncovered
  FROM dated),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['educationFundRate', 'perTrainee']) THEN 'NOT_IN_FORCE'
      WHEN trainees = 0 THEN 'NOBODY_PASSED'
      WHEN uncovered <= 0 THEN 'OWN_FUNDS_SUFFICE'
    END AS ground
  FROM short)
SELECT unit_key, county, ground,
  CASE WHEN ground IS NULL THEN half_up(least(uncovered, whole(t['perTrainee']) * trainees * d), d) END AS employment_subsidy_fen
FROM judged
