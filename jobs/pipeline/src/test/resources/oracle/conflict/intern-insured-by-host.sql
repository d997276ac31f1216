-- Interplay: insured (210, paid or not) by the host for a month that the internship touches.
SELECT DISTINCT i.person_id, i.person_id || '|' || i.employer_id || '|' || i.starts_on AS unit_key, NULL AS other_key
FROM range(1, 13) r(m)
JOIN internship i ON touches_month(i.starts_on, i.ends_on, m)
JOIN contribution c USING (person_id, employer_id)
WHERE c.insurance = '210' AND c.period = month_in(0, m)
