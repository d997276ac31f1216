-- Article 15, 失业保险金及代缴医保. Grain: registration in force on any day of the policy year; key person_id|registered_on.
-- Inputs: unemployment_registration, contribution, unemployment_benefit. County: of registration.
-- first_month: first day of the spell's first calendar month in the year; months_in_year follow from it without a gap.
-- insured_months: up to the month before registration. drawn_before: benefit months from the month of registration to
-- December of the year before.
SELECT unit_key, county, registered_on AS reference_date, first_month, months_in_year, insured_months, involuntary, drawn_before
FROM benefit_fact
