-- Article 8, 小微企业创业担保贷款贴息. Grain: employer of scale SMALL or MICRO, any ownership and standing, with a contract signed
-- in the policy year by a person who belongs to a group that day, new hire or not.
-- Inputs: employer, contract, contribution, employer_loan, person, unemployment_registration, labour_transfer.
-- new_hires: people by (groups joined with + in the order of their names, months of contract); open-ended = 999 months.
-- requested_fen and term_months: of the last application in the year, 0 if none. staff: of December of the year.
WITH signed AS (
  SELECT c.employer_id, c.person_id, c.signed_on,
    string_agg(DISTINCT g.member_of, '+' ORDER BY g.member_of) AS groups,
    CASE WHEN c.ends_on IS NULL THEN 999 ELSE months_between(c.starts_on, c.ends_on) END AS months
  FROM contract c JOIN employer e USING (employer_id)
  JOIN group_spell g ON g.person_id = c.person_id AND within(c.signed_on, g.from_on, g.last_on)
  WHERE e.scale IN ('SMALL', 'MICRO') AND year(c.signed_on) = getvariable('year')
  GROUP BY c.employer_id, c.person_id, c.signed_on, c.starts_on, c.ends_on),
known AS (
  SELECT person_id, employer_id FROM contract WHERE signed_on < first_day()
  UNION SELECT person_id, employer_id FROM contribution WHERE insurance = '210' AND period < month_in(0, 1)),
hire AS (
  SELECT * FROM signed ANTI JOIN known USING (person_id, employer_id)
  QUALIFY row_number() OVER (PARTITION BY employer_id, person_id ORDER BY months DESC, signed_on) = 1),
tally AS (
  SELECT employer_id, list(struct_pack(groups := groups, months := CAST(months AS INTEGER), people := people)
    ORDER BY groups, months) AS new_hires
  FROM (SELECT employer_id, groups, months, count(*) AS people FROM hire GROUP BY ALL) GROUP BY ALL),
loan AS (
  SELECT * FROM employer_loan WHERE year(applied_on) = getvariable('year')
  QUALIFY row_number() OVER (PARTITION BY employer_id ORDER BY applied_on DESC) = 1)
SELECT employer_id AS unit_key, e.county, last_day_of_year() AS reference_date, coalesce(s.staff, 0) AS staff,
  coalesce(t.new_hires, []) AS new_hires,
  coalesce(l.loan_requested_fen, 0) AS requested_fen, coalesce(l.term_months, 0) AS term_months
FROM employer e SEMI JOIN signed USING (employer_id)
LEFT JOIN staff s ON s.employer_id = e.employer_id AND s.period = month_in(0, 12)
LEFT JOIN tally t ON t.employer_id = e.employer_id LEFT JOIN loan l ON l.employer_id = e.employer_id
