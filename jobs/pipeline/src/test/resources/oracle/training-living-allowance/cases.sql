-- Article 12, 培训期间生活费补贴. Grain: person; the first SKILL or STARTUP course that started in the policy year (earliest first
-- day, then earliest last day, then SKILL). Inputs: training, person, unemployment_registration, unemployment_benefit.
-- County: of residence. unemployed, hardship: on the first day. benefit_overlap: a benefit month in a month the course touches.
WITH first_one AS (
  SELECT * FROM training WHERE kind IN ('SKILL', 'STARTUP') AND year(starts_on) = getvariable('year')
  QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY starts_on, ends_on, kind) = 1)
SELECT t.person_id AS unit_key, p.residence_county AS county, t.starts_on AS reference_date,
  EXISTS (FROM registration r WHERE r.person_id = t.person_id AND r.hardship_category IS NOT NULL
    AND within(t.starts_on, r.registered_on, r.last_on)) AS hardship,
  p.zero_employment_household, p.poor_household, CAST(t.ends_on - t.starts_on + 1 AS INTEGER) AS days,
  EXISTS (FROM registration r WHERE r.person_id = t.person_id AND within(t.starts_on, r.registered_on, r.last_on)) AS unemployed,
  EXISTS (FROM benefit_month b WHERE b.person_id = t.person_id AND b.month BETWEEN month_of(t.starts_on) AND month_of(t.ends_on)) AS benefit_overlap
FROM first_one t JOIN person p USING (person_id)
