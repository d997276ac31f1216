-- 见习期间由见习单位参保: a row of insurance 210 at the host, paid or not, for a month of the year that the internship touches.
-- grain: one row per internship; reads: internship, unemployment_contribution; parameter: year
-- months: unemployment_contribution 01/year to 12/year
WITH
intern AS (
  SELECT person_id, employer_id,
         concat_ws(' ', person_id, employer_id, CAST(starts_on AS STRING)) AS unit_key,
         :year * 100 + month(starts_on) AS first_month,
         :year * 100 + month(least(ends_on, make_date(:year, 12, 31))) AS last_month
  FROM internship
  WHERE year(starts_on) = :year
)
SELECT DISTINCT intern.person_id, intern.unit_key
FROM intern
JOIN unemployment_contribution AS contribution
  ON contribution.person_id = intern.person_id
 AND contribution.employer_id = intern.employer_id
 AND contribution.period BETWEEN intern.first_month AND intern.last_month
