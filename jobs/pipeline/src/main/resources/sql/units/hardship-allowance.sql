-- 临时生活补助 (article 16): the registrations of article 15, all of them, with what decides about unemployment benefit.
-- grain: one row per registration; reads: registration-year, person
SELECT registration.*, person.low_income
FROM ({registration-year}) AS registration
JOIN person ON person.person_id = registration.person_id
