-- 临时生活补助 (article 16): the registrations of article 15, all of them, with what decides about unemployment benefit.
-- grain: one row per registration; reads: registration-year, person
-- rows unemployment_registration: person_id = :person_id AND registered_on = :registered_on
-- rows contribution: insurance = '210' AND person_id = :person_id AND paid AND period < year(:registered_on) * 100 + month(:registered_on)
-- rows unemployment_benefit: person_id = :person_id AND month BETWEEN year(:registered_on) * 100 + month(:registered_on) AND (:year - 1) * 100 + 12
-- rows person: person_id = :person_id
SELECT registration.*, person.low_income
FROM ({registration-year}) AS registration
JOIN person ON person.person_id = registration.person_id
