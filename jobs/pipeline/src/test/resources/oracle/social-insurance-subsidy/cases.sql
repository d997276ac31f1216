-- Article 18, 社会保险补贴. Grain: person of a poor household x enterprise (not PUBLIC) with a paid row of insurance 110, 210 or
-- 310 in the policy year; key person_id|employer_id. Inputs: contribution, person, employer. County: of the employer.
-- months, months_before: distinct periods of such rows in the year; from 2019-01 to December of the year before.
SELECT c.person_id || '|' || c.employer_id AS unit_key, any_value(e.county) AS county, last_day_of_year() AS reference_date,
  count(DISTINCT c.period) FILTER (c.period >= month_in(0, 1)) AS months,
  count(DISTINCT c.period) FILTER (c.period BETWEEN 201901 AND month_in(-1, 12)) AS months_before,
  CAST(sum(c.employer_amount_fen) FILTER (c.period >= month_in(0, 1)) AS BIGINT) AS contribution_fen
FROM contribution c JOIN person p USING (person_id) JOIN employer e USING (employer_id)
WHERE p.poor_household AND e.ownership <> 'PUBLIC' AND c.insurance IN ('110', '210', '310') AND c.paid AND c.period <= month_in(0, 12)
GROUP BY c.person_id, c.employer_id
HAVING count(*) FILTER (c.period >= month_in(0, 1)) > 0
