-- 职业培训补贴 (article 12): courses of the unemployed that ended in the year.
-- grain: one row per person, kind of course and first day; reads: training, person, unemployment_registration; parameter: year
-- rows training: concat_ws(' ', person_id, kind, CAST(starts_on AS STRING)) = :unit_key
-- rows person: person_id = :person_id
-- rows unemployment_registration: person_id = :person_id AND registered_on <= :ends_on AND (closed_on IS NULL OR year(closed_on) >= :year - 1)
WITH
course AS (
  SELECT concat_ws(' ', person_id, kind, CAST(starts_on AS STRING)) AS unit_key,
         person_id, kind, starts_on, ends_on, passed
  FROM training
  WHERE kind IN ('SKILL', 'STARTUP') AND year(ends_on) = :year
),
unemployed AS (
  SELECT DISTINCT course.unit_key
  FROM course
  JOIN unemployment_registration AS registration
    ON registration.person_id = course.person_id
   AND registration.registered_on <= course.starts_on
   AND (registration.closed_on IS NULL OR registration.closed_on > course.starts_on)
)
SELECT course.unit_key,
       course.person_id,
       person.residence_county AS county,
       course.ends_on,
       course.kind,
       unemployed.unit_key IS NOT NULL AS unemployed,
       course.passed
FROM course
JOIN person ON person.person_id = course.person_id
LEFT JOIN unemployed ON unemployed.unit_key = course.unit_key
