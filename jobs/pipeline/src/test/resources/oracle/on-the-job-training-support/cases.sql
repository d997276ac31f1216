-- Article 11, 困难企业在岗培训补贴. Grain: employer on the distressed list of the policy year with ON_THE_JOB rows that end in it.
-- Inputs: employer, distressed_employer, training, contribution. trainees: rows passed; cost_fen: of all rows;
-- payroll_fen: bases of 210 rows, paid or not, of the year before.
WITH course AS (
  SELECT employer_id, count(*) FILTER (passed) AS trainees, CAST(sum(cost_fen) AS BIGINT) AS cost_fen
  FROM training WHERE kind = 'ON_THE_JOB' AND year(ends_on) = getvariable('year') GROUP BY ALL),
payroll AS (
  SELECT employer_id, CAST(sum(base_fen) AS BIGINT) AS payroll_fen FROM contribution
  WHERE insurance = '210' AND period BETWEEN month_in(-1, 1) AND month_in(-1, 12) GROUP BY ALL)
SELECT e.employer_id AS unit_key, e.county, first_day() AS reference_date, c.trainees, c.cost_fen, coalesce(p.payroll_fen, 0) AS payroll_fen
FROM employer e JOIN course c USING (employer_id) LEFT JOIN payroll p USING (employer_id)
WHERE e.employer_id IN (SELECT employer_id FROM distressed_employer WHERE year = getvariable('year'))
