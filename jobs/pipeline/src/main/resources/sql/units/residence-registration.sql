-- 常住地失业登记 (article 14): registrations in force on any day of the year.
-- grain: one row per registration; reads: unemployment_registration, person; parameter: year
-- rows unemployment_registration: concat_ws(' ', person_id, CAST(registered_on AS STRING)) = :unit_key
-- rows person: person_id = :person_id
SELECT concat_ws(' ', registration.person_id, CAST(registration.registered_on AS STRING)) AS unit_key,
       registration.person_id,
       registration.county,
       person.hukou_county <> registration.county AS hukou_elsewhere,
       registration.hardship_category
FROM unemployment_registration AS registration
JOIN person ON person.person_id = registration.person_id
WHERE registration.registered_on <= make_date(:year, 12, 31)
  AND (registration.closed_on IS NULL
       OR registration.closed_on > greatest(registration.registered_on, make_date(:year, 1, 1)))
