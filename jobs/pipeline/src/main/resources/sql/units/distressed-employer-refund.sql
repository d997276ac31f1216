-- 困难企业稳岗返还 (article 6): employers on the list of the policy year.
-- grain: one row per employer; reads: distressed_employer, contribution, unemployment_contribution, employer; parameter: year
-- rows employer: employer_id = :employer_id
-- rows distressed_employer: employer_id = :employer_id AND year = :year
-- rows contribution: employer_id = :employer_id AND (period BETWEEN (:year - 1) * 100 + 1 AND (:year - 1) * 100 + 12 OR (insurance = '210' AND period = (:year - 2) * 100 + 12))
-- months: contribution 01/year-1 to 12/year-1; unemployment_contribution 12/year-2 to 12/year-1
WITH
listed AS (
  SELECT DISTINCT employer_id FROM distressed_employer WHERE year = :year
),
due AS (
  SELECT contribution.employer_id, insurance, period, paid, employer_amount_fen + employee_amount_fen AS due_fen
  FROM contribution
  JOIN listed ON listed.employer_id = contribution.employer_id
  WHERE period BETWEEN (:year - 1) * 100 + 1 AND (:year - 1) * 100 + 12
),
monthly AS (
  SELECT employer_id, period,
         sum(due_fen) AS due_fen,
         count_if(insurance = '210') AS staff,
         count_if(insurance = '210' AND NOT paid) AS unpaid
  FROM due
  GROUP BY employer_id, period
),
last_year AS (
  SELECT employer_id,
         sum(due_fen) AS year_due_fen,
         CAST(sum(staff) AS INT) AS staff_months,
         CAST(sum(CASE WHEN period = (:year - 1) * 100 + 12 THEN staff ELSE 0 END) AS INT) AS closing,
         CAST(count_if(staff > 0 AND unpaid = 0) AS INT) AS paid_months
  FROM monthly
  GROUP BY employer_id
),
opening AS (
  SELECT contribution.employer_id, CAST(count(*) AS INT) AS staff
  FROM unemployment_contribution AS contribution
  JOIN listed ON listed.employer_id = contribution.employer_id
  WHERE period = (:year - 2) * 100 + 12
  GROUP BY contribution.employer_id
)
SELECT listed.employer_id AS unit_key,
       listed.employer_id,
       employer.county,
       employer.standing,
       named_struct(
         'opening', coalesce(opening.staff, 0),
         'closing', coalesce(last_year.closing, 0),
         'staff_months', coalesce(last_year.staff_months, 0)) AS workforce,
       coalesce(last_year.paid_months, 0) AS paid_months,
       named_struct('year_due_fen', coalesce(last_year.year_due_fen, 0)) AS distress
FROM listed
JOIN employer ON employer.employer_id = listed.employer_id
LEFT JOIN last_year ON last_year.employer_id = listed.employer_id
LEFT JOIN opening ON opening.employer_id = listed.employer_id
