-- Interplay: a month that the internship touches and for which the registration pays: one of the first months of the spell
-- in the year until the duration is used up, priced on its first day.
WITH paid AS (
  SELECT f.unit_key AS other_key, f.person_id, month(m.day) AS m
  FROM benefit_fact f JOIN benefit_month_terms m
    ON datediff('month', f.first_month, m.day) BETWEEN 0 AND
       least(f.months_in_year, benefit_duration(terms_on('unemployment-benefit', f.registered_on), f.insured_months) - f.drawn_before) - 1
  WHERE month_pays(m.t, f.county) AND in_force(terms_on('unemployment-benefit', f.registered_on), benefit_terms()))
SELECT DISTINCT i.person_id, i.person_id || '|' || i.employer_id || '|' || i.starts_on AS unit_key, paid.other_key
FROM paid JOIN internship i ON i.person_id = paid.person_id AND touches_month(i.starts_on, i.ends_on, paid.m)
