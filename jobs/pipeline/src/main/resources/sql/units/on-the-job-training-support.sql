-- 困难企业在岗培训补贴 (article 11): employers on the list of the policy year whose on-the-job courses ended in it.
-- grain: one row per employer; reads: distressed_employer, training, unemployment_contribution, employer; parameter: year
-- rows employer: employer_id = :employer_id
-- rows distressed_employer: employer_id = :employer_id AND year = :year
-- rows training: employer_id = :employer_id AND kind = 'ON_THE_JOB' AND year(ends_on) = :year
-- rows contribution: insurance = '210' AND employer_id = :employer_id AND period BETWEEN (:year - 1) * 100 + 1 AND (:year - 1) * 100 + 12
-- months: unemployment_contribution 01/year-1 to 12/year-1
WITH
listed AS (
  SELECT DISTINCT employer_id FROM distressed_employer WHERE year = :year
),
courses AS (
  SELECT training.employer_id, CAST(count_if(passed) AS INT) AS trainees, sum(cost_fen) AS cost_fen
  FROM training
  JOIN listed ON listed.employer_id = training.employer_id
  WHERE kind = 'ON_THE_JOB' AND year(ends_on) = :year
  GROUP BY training.employer_id
),
payroll AS (
  SELECT contribution.employer_id, sum(base_fen) AS payroll_fen
  FROM unemployment_contribution AS contribution
  JOIN courses ON courses.employer_id = contribution.employer_id
  WHERE period BETWEEN (:year - 1) * 100 + 1 AND (:year - 1) * 100 + 12
  GROUP BY contribution.employer_id
)
SELECT courses.employer_id AS unit_key,
       courses.employer_id,
       employer.county,
       courses.trainees,
       courses.cost_fen,
       coalesce(payroll.payroll_fen, 0) AS payroll_fen
FROM courses
JOIN employer ON employer.employer_id = courses.employer_id
LEFT JOIN payroll ON payroll.employer_id = courses.employer_id
