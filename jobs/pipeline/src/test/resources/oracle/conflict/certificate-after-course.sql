-- Interplay: certificate issued 0 to 90 days after the last day of the course.
SELECT t.person_id, t.person_id || '|' || t.kind || '|' || t.starts_on AS unit_key, c.certificate_no AS other_key
FROM training t JOIN certificate c USING (person_id)
WHERE datediff('day', t.ends_on, c.issued_on) BETWEEN 0 AND 90
