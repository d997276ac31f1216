-- Article 12, 职业培训补贴. Grain: course of kind SKILL or STARTUP with ends_on in the policy year; key person_id|kind|starts_on.
-- Inputs: training, person, unemployment_registration. County: of residence. unemployed: on the first day.
SELECT t.person_id || '|' || t.kind || '|' || t.starts_on AS unit_key, p.residence_county AS county, t.ends_on AS reference_date, t.kind,
  EXISTS (FROM registration r WHERE r.person_id = t.person_id AND within(t.starts_on, r.registered_on, r.last_on)) AS unemployed, t.passed
FROM training t JOIN person p USING (person_id)
WHERE t.kind IN ('SKILL', 'STARTUP') AND year(t.ends_on) = getvariable('year')
