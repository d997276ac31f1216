-- Article 14, 常住地失业登记. Grain: registration in force on any day of the policy year; key person_id|registered_on.
-- Inputs: unemployment_registration, person. County: of registration. A population: no terms, no reference date.
SELECT unit_key, r.county, CAST(NULL AS DATE) AS reference_date, p.hukou_county <> r.county AS hukou_elsewhere, r.hardship_category
FROM registration r JOIN person p USING (person_id) WHERE touches_year(registered_on, last_on)
