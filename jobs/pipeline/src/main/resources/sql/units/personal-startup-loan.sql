-- 个人创业担保贷款贴息 (article 8): applications of the year with the supported groups of the founder on that day.
-- grain: one row per startup; reads: startup, person, unemployment_registration, labour_transfer; parameter: year
WITH
application AS (
  SELECT startup_id, person_id, county, applied_on, partners, loan_requested_fen, term_months, other_loan
  FROM startup
  WHERE year(applied_on) = :year
),
registered AS (
  SELECT application.startup_id,
         max(CASE WHEN registration.hardship_category IS NOT NULL THEN 3 ELSE 1 END) AS bits
  FROM application
  JOIN unemployment_registration AS registration
    ON registration.person_id = application.person_id
   AND registration.registered_on <= application.applied_on
   AND (registration.closed_on IS NULL OR registration.closed_on > application.applied_on)
  GROUP BY application.startup_id
),
returned AS (
  SELECT DISTINCT application.startup_id
  FROM application
  JOIN labour_transfer AS transfer
    ON transfer.person_id = application.person_id
   AND transfer.destination <> transfer.origin_county
   AND transfer.ends_on <= application.applied_on
   AND application.applied_on < add_months(transfer.ends_on, 24)
)
SELECT application.startup_id AS unit_key,
       application.county,
       application.applied_on,
       -- the bits of Group: 1 registered unemployed, 2 hardship, 4 veteran, 8 poor household, 16 graduate, 32 returned migrant
       coalesce(registered.bits, 0)
       + CASE WHEN person.veteran THEN 4 ELSE 0 END
       + CASE WHEN person.poor_household THEN 8 ELSE 0 END
       + CASE WHEN person.education IN ('11', '14', '20', '30')
               AND person.graduated_on <= application.applied_on
               AND application.applied_on < add_months(person.graduated_on, 60) THEN 16 ELSE 0 END
       + CASE WHEN person.hukou_type = 'RURAL' AND returned.startup_id IS NOT NULL THEN 32 ELSE 0 END AS groups,
       application.partners,
       application.loan_requested_fen AS requested_fen,
       application.term_months,
       application.other_loan
FROM application
JOIN person ON person.person_id = application.person_id
LEFT JOIN registered ON registered.startup_id = application.startup_id
LEFT JOIN returned ON returned.startup_id = application.startup_id
