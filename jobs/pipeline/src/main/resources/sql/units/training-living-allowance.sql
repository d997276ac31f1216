-- 培训期间生活费补贴 (article 12): each person's first skill or start-up course that started in the year.
-- grain: one row per person; reads: training, person, unemployment_registration, unemployment_benefit; parameter: year
-- rows training: person_id = :person_id AND starts_on = :starts_on AND kind IN ('SKILL', 'STARTUP')
-- rows person: person_id = :person_id
-- rows unemployment_registration: person_id = :person_id AND registered_on <= :starts_on AND (closed_on IS NULL OR closed_on > :starts_on)
-- rows unemployment_benefit: person_id = :person_id AND month BETWEEN year(:starts_on) * 100 + month(:starts_on) AND year(date_add(:starts_on, :days - 1)) * 100 + month(date_add(:starts_on, :days - 1))
-- months: unemployment_benefit 01/year to 12/year
WITH
first_course AS (
  SELECT person_id, starts_on, ends_on
  FROM (
    SELECT person_id, starts_on, ends_on,
           row_number() OVER (PARTITION BY person_id ORDER BY starts_on, ends_on, kind) AS position
    FROM training
    WHERE kind IN ('SKILL', 'STARTUP') AND year(starts_on) = :year
  )
  WHERE position = 1
),
unemployed AS (
  SELECT course.person_id, bool_or(registration.hardship_category IS NOT NULL) AS hardship
  FROM first_course AS course
  JOIN unemployment_registration AS registration
    ON registration.person_id = course.person_id
   AND registration.registered_on <= course.starts_on
   AND (registration.closed_on IS NULL OR registration.closed_on > course.starts_on)
  GROUP BY course.person_id
),
drawing AS (
  SELECT DISTINCT course.person_id
  FROM first_course AS course
  JOIN unemployment_benefit AS benefit
    ON benefit.person_id = course.person_id
   AND benefit.benefit_fen > 0
   AND benefit.month BETWEEN year(course.starts_on) * 100 + month(course.starts_on)
                         AND year(course.ends_on) * 100 + month(course.ends_on)
)
SELECT course.person_id AS unit_key,
       course.person_id,
       person.residence_county AS county,
       course.starts_on,
       unemployed.person_id IS NOT NULL AS unemployed,
       coalesce(unemployed.hardship, false) AS hardship,
       person.zero_employment_household,
       person.poor_household,
       datediff(course.ends_on, course.starts_on) + 1 AS days,
       drawing.person_id IS NOT NULL AS benefit_overlap
FROM first_course AS course
JOIN person ON person.person_id = course.person_id
LEFT JOIN unemployed ON unemployed.person_id = course.person_id
LEFT JOIN drawing ON drawing.person_id = course.person_id
