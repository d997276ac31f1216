-- What tells the persons of units apart in a profile, on 31 December of the year (R-73, R-74).
-- grain: one row per person; reads: unit_person, person, supported-groups; parameter: year
WITH
asked AS (
  SELECT DISTINCT person_id, make_date(:year, 12, 31) AS day FROM unit_person
),
aged AS (
  SELECT grouped.person_id, grouped.groups, person.sex, timestampdiff(YEAR, person.birth_date, grouped.day) AS age
  FROM ({supported-groups}) AS grouped
  JOIN person ON person.person_id = grouped.person_id
)
SELECT person_id,
       CASE WHEN age < 16 THEN '0-15'
            WHEN age < 25 THEN '16-24'
            WHEN age < 35 THEN '25-34'
            WHEN age < 45 THEN '35-44'
            WHEN age < 55 THEN '45-54'
            WHEN age < 60 THEN '55-59'
            ELSE '60+' END AS by_age,
       sex AS by_sex,
       groups AS by_group
FROM aged
