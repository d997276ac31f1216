-- 就业见习补贴与失业保险金同月: an internship and a registration of one person that touch the same month of the year.
-- grain: one row per internship and registration, with the months (1 to 12) in common; reads: internship, unemployment_registration; parameter: year
WITH
intern AS (
  SELECT person_id,
         concat_ws(' ', person_id, employer_id, CAST(starts_on AS STRING)) AS unit_key,
         month(starts_on) AS first_month,
         month(least(ends_on, make_date(:year, 12, 31))) AS last_month
  FROM internship
  WHERE year(starts_on) = :year
),
registration AS (
  SELECT person_id,
         concat_ws(' ', person_id, CAST(registered_on AS STRING)) AS other_key,
         greatest(registered_on, make_date(:year, 1, 1)) AS first_day,
         least(coalesce(date_sub(closed_on, 1), make_date(:year, 12, 31)), make_date(:year, 12, 31)) AS last_day
  FROM unemployment_registration
)
SELECT intern.person_id, intern.unit_key, registration.other_key,
       greatest(intern.first_month, month(registration.first_day)) AS first_month,
       least(intern.last_month, month(registration.last_day)) AS last_month
FROM intern
JOIN registration
  ON registration.person_id = intern.person_id
 AND registration.first_day <= registration.last_day
 AND month(registration.first_day) <= intern.last_month
 AND month(registration.last_day) >= intern.first_month
