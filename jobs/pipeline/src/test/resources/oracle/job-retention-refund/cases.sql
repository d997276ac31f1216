-- Article 6, 稳岗返还. Grain: employer of any ownership with a 210 row, paid or not, in the year before.
-- Inputs: employer, contribution, distressed_employer. `distressed`: on the list of the policy year; the facts of the
-- other refund are the same columns and year_due_fen. staff_months = sum of the twelve months' staff of the year before.
SELECT employer_id AS unit_key, county, first_day() AS reference_date, standing, opening, closing, staff_months, paid_months,
  premiums_fen, employer_id IN (SELECT employer_id FROM distressed_employer WHERE year = getvariable('year')) AS distressed, year_due_fen
FROM retention_fact WHERE insured
