-- Article 10, 就业见习补贴. Grain: internship with starts_on in the policy year; key person_id|employer_id|starts_on.
-- Inputs: internship, employer, person, unemployment_registration, contribution. County: of the host employer.
-- finished, retained: internships at the host, completed, with ends_on in the policy year; of these those retained.
WITH host AS (
  SELECT employer_id, count(*) AS finished, count(*) FILTER (retained) AS retained
  FROM internship WHERE completed AND year(ends_on) = getvariable('year') GROUP BY ALL)
SELECT i.person_id || '|' || i.employer_id || '|' || i.starts_on AS unit_key, e.county, i.starts_on AS reference_date,
  age_on(p.birth_date, i.starts_on) AS age,
  EXISTS (FROM registration r WHERE r.person_id = i.person_id AND within(i.starts_on, r.registered_on, r.last_on)) AS registered_unemployed,
  coalesce(p.education IN ('11', '14', '20', '30')
    AND p.graduated_on <= i.starts_on AND i.starts_on < plus_years(p.graduated_on, 2), false) AS graduate,
  coalesce(p.education IN ('40', '41', '44', '47') AND p.graduated_on <= i.starts_on, false)
    AND NOT EXISTS (FROM contribution c WHERE c.person_id = i.person_id AND c.insurance = '210'
      AND c.period = month_of(date_trunc('month', i.starts_on) - INTERVAL 1 MONTH)) AS vocational_graduate,
  months_between(i.starts_on, i.ends_on) AS months,
  coalesce(h.finished, 0) AS finished, coalesce(h.retained, 0) AS retained
FROM internship i JOIN employer e USING (employer_id) JOIN person p USING (person_id) LEFT JOIN host h USING (employer_id)
WHERE year(i.starts_on) = getvariable('year')
