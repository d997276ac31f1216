-- Article 16, 临时生活补助. Grain, county and facts of the registration: those of unemployment-benefit, all of them; registered_on
-- is the reference date of that measure. Inputs: as there, and person.
SELECT unit_key, county, last_day_of_year() AS reference_date, registered_on, first_month, months_in_year, insured_months, involuntary,
  drawn_before, p.low_income
FROM benefit_fact JOIN person p USING (person_id)
