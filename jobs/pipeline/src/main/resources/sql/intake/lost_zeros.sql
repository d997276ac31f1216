-- References to employers that nobody knows, and the one employer whose number is the same but for leading zeros.
-- A number that a rejected row of an employer carries is a number of its own.
-- grain: one row per such number; reads: passed, known_employer, file, rejected
WITH unknown AS (
  SELECT DISTINCT s.employer, s.values[f.employer_position] AS id
  FROM passed s
  JOIN file f ON s.fingerprint = f.fingerprint
  LEFT ANTI JOIN known_employer k ON s.employer = k.employer
  WHERE s.employer IS NOT NULL
),
lost AS (
  SELECT u.*
  FROM unknown u
  LEFT ANTI JOIN rejected r ON r.table = 'employer' AND contains(r.raw, concat('"', u.id, '"'))
  WHERE u.id RLIKE '^0*[1-9][0-9]*$'
),
known AS (
  SELECT DISTINCT s.employer, s.values[f.employer_position] AS id
  FROM passed s
  JOIN file f ON s.fingerprint = f.fingerprint
  WHERE s.table = 'employer'
)
SELECT u.employer AS lost, u.id AS lost_id, first(k.employer) AS found, first(k.id) AS found_id
FROM lost u
JOIN known k ON trim(LEADING '0' FROM u.id) = trim(LEADING '0' FROM k.id)
GROUP BY u.employer, u.id
HAVING count(*) = 1
