-- 失业保险金及代缴医保 (article 15): registrations in force on any day of the year.
-- grain: one row per registration; reads: registration-year
-- rows unemployment_registration: person_id = :person_id AND registered_on = :registered_on
-- rows contribution: insurance = '210' AND person_id = :person_id AND paid AND period < year(:registered_on) * 100 + month(:registered_on)
-- rows unemployment_benefit: person_id = :person_id AND month BETWEEN year(:registered_on) * 100 + month(:registered_on) AND (:year - 1) * 100 + 12
SELECT * FROM ({registration-year})
