-- The groups of article 8 that a person belongs to on a day.
-- grain: one row per row of asked; reads: asked (person_id, day and what else the taking query wants back), person,
-- unemployment_registration, labour_transfer
SELECT asked.*,
       -- the bits of Group: 1 registered unemployed, 2 hardship, 4 veteran, 8 poor household, 16 graduate, 32 returned migrant
       coalesce(registered.bits, 0)
       + CASE WHEN person.veteran THEN 4 ELSE 0 END
       + CASE WHEN person.poor_household THEN 8 ELSE 0 END
       + CASE WHEN person.education IN ('11', '14', '20', '30')
               AND person.graduated_on <= asked.day
               AND asked.day < add_months(person.graduated_on, 60) THEN 16 ELSE 0 END
       + CASE WHEN person.hukou_type = 'RURAL' AND returned.person_id IS NOT NULL THEN 32 ELSE 0 END AS groups
FROM asked
JOIN person ON person.person_id = asked.person_id
LEFT JOIN (
  SELECT asked.person_id, asked.day,
         max(CASE WHEN registration.hardship_category IS NOT NULL THEN 3 ELSE 1 END) AS bits
  FROM asked
  JOIN unemployment_registration AS registration
    ON registration.person_id = asked.person_id
   AND registration.registered_on <= asked.day
   AND (registration.closed_on IS NULL OR registration.closed_on > asked.day)
  GROUP BY asked.person_id, asked.day
) AS registered ON registered.person_id = asked.person_id AND registered.day = asked.day
LEFT JOIN (
  SELECT DISTINCT asked.person_id, asked.day
  FROM asked
  JOIN labour_transfer AS transfer
    ON transfer.person_id = asked.person_id
   AND transfer.destination <> transfer.origin_county
   AND transfer.ends_on <= asked.day
   AND asked.day < add_months(transfer.ends_on, 24)
) AS returned ON returned.person_id = asked.person_id AND returned.day = asked.day
