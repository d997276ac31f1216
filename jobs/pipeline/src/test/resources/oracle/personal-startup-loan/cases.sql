-- Article 8, 个人创业担保贷款贴息. Grain: startup with applied_on in the policy year. County: the startup's.
-- Inputs: startup, person, unemployment_registration, labour_transfer. groups: the founder's that day, joined with +, may be ''.
SELECT startup_id AS unit_key, any_value(s.county) AS county, any_value(s.applied_on) AS reference_date,
  coalesce(string_agg(DISTINCT g.member_of, '+' ORDER BY g.member_of), '') AS groups,
  any_value(s.partners) AS partners, any_value(s.loan_requested_fen) AS requested_fen, any_value(s.term_months) AS term_months,
  any_value(s.other_loan) AS other_loan
FROM startup s LEFT JOIN group_spell g ON g.person_id = s.person_id AND within(s.applied_on, g.from_on, g.last_on)
WHERE year(s.applied_on) = getvariable('year')
GROUP BY startup_id
