-- Article 6, 困难企业稳岗返还. Grain: employer on the distressed list of the policy year; recognised_on is not looked at.
-- Inputs: employer, contribution, distressed_employer. Staff of the amount = closing.
-- year_due_fen: employer and employee amounts of all insurances, paid or not, periods of the year before.
SELECT employer_id AS unit_key, county, first_day() AS reference_date, standing, opening, closing, staff_months, paid_months, year_due_fen
FROM retention_fact WHERE employer_id IN (SELECT employer_id FROM distressed_employer WHERE year = getvariable('year'))
