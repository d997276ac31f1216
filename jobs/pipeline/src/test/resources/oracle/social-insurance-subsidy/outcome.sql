-- Article 18, 社会保险补贴: the employer's contribution, for the months that are left of the maximum.
-- Grain: one row per case. Terms on 31 December.
WITH dated AS (SELECT *, terms_on('social-insurance-subsidy', reference_date) AS t FROM cases),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['maximumMonths']) THEN 'NOT_IN_FORCE'
      WHEN months_before >= whole(t['maximumMonths']) THEN 'PERIOD_OVER'
    END AS ground
  FROM dated)
SELECT unit_key, county, ground,
  CASE WHEN ground IS NULL THEN half_up(CAST(contribution_fen AS HUGEINT) * least(months, whole(t['maximumMonths']) - months_before), months) END
    AS employment_subsidy_fen
FROM judged
