-- What profiles read beyond the columns of the measures; run before the registry is loaded.
ALTER TABLE person ADD COLUMN sex VARCHAR;

-- Readings R-73 to R-75: the parts to which persons and employers belong, on 31 December of the policy year.
CREATE VIEW person_part AS
SELECT person_id, 'SEX' AS dimension, sex AS part FROM person
UNION ALL
SELECT person_id, 'AGE', CASE
    WHEN age BETWEEN 16 AND 24 THEN '16-24' WHEN age BETWEEN 25 AND 34 THEN '25-34' WHEN age BETWEEN 35 AND 44 THEN '35-44'
    WHEN age BETWEEN 45 AND 54 THEN '45-54' WHEN age BETWEEN 55 AND 59 THEN '55-59' WHEN age >= 60 THEN '60+'
    ELSE '0-15' END
FROM (SELECT person_id, age_on(birth_date, last_day_of_year()) AS age FROM person)
UNION ALL
SELECT DISTINCT person_id, 'GROUP', member_of FROM group_spell WHERE within(last_day_of_year(), from_on, last_on)
UNION ALL
SELECT person_id, 'GROUP', 'NONE' FROM person
WHERE person_id NOT IN (SELECT person_id FROM group_spell WHERE within(last_day_of_year(), from_on, last_on));

CREATE VIEW employer_part AS
SELECT employer_id, 'INDUSTRY' AS dimension, substr(industry, 1, 1) AS part FROM employer
UNION ALL
SELECT employer_id, 'SCALE', scale FROM employer;

-- Article 13: the employer with the highest base in the month of issue.
CREATE VIEW workplace_at_issue AS
SELECT certificate_no, certificate.person_id, employer_id
FROM certificate LEFT JOIN contribution AS c
  ON c.person_id = certificate.person_id AND c.period = month_of(issued_on) AND c.insurance = '210'
QUALIFY row_number() OVER (PARTITION BY certificate_no ORDER BY base_fen DESC NULLS LAST, employer_id) = 1;
