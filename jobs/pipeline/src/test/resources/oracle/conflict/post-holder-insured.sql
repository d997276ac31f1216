-- Interplay: insured (210, paid or not) by whatever employer for a month that the post touches.
SELECT DISTINCT p.person_id, p.post_id || '|' || p.person_id || '|' || p.starts_on AS unit_key, NULL AS other_key
FROM range(1, 13) r(m)
JOIN public_post p ON touches_month(p.starts_on, p.ends_on, m)
JOIN contribution c USING (person_id)
WHERE c.insurance = '210' AND c.period = month_in(0, m)
