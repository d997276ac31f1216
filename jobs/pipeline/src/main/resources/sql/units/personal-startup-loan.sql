-- 个人创业担保贷款贴息 (article 8): applications of the year with the supported groups of the founder on that day.
-- grain: one row per startup; reads: startup, supported-groups; parameter: year
-- rows startup: startup_id = :unit_key
-- rows person: person_id = :person_id
-- rows unemployment_registration: person_id = :person_id AND registered_on <= :applied_on AND (closed_on IS NULL OR closed_on > :applied_on)
-- rows labour_transfer: person_id = :person_id AND ends_on <= :applied_on AND destination <> origin_county AND :applied_on < add_months(ends_on, 24)
WITH
asked AS (
  SELECT *, applied_on AS day
  FROM startup
  WHERE year(applied_on) = :year
)
SELECT startup_id AS unit_key,
       person_id,
       county,
       applied_on,
       groups,
       partners,
       loan_requested_fen AS requested_fen,
       term_months,
       other_loan
FROM ({supported-groups})
