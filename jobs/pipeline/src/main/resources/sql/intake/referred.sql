-- Rows that are in order by themselves, with the verdict on what they refer to.
-- Persons and employers are settled first: a row of theirs that was rejected is not among the passed ones.
-- A person's own row refers to itself, and so does an employer's.
SELECT s.table, s.fingerprint, s.line, s.key, s.values,
       CASE WHEN s.person IS NOT NULL AND p.person IS NULL THEN 'UNKNOWN_PERSON'
            WHEN s.employer IS NOT NULL AND e.employer IS NULL THEN 'UNKNOWN_EMPLOYER'
       END AS reference
FROM passed s
LEFT JOIN known_person p ON s.person = p.person
LEFT JOIN known_employer e ON s.employer = e.employer
