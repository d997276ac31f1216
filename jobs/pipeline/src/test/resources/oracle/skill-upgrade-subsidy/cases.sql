-- Article 13, 技术技能提升补贴. Grain: certificate issued in the policy year, of any level, that is the person's first of its
-- occupation and level: smallest (issued_on, certificate_no as text) over the whole registry.
-- Inputs: certificate, contribution, unemployment_benefit, person, employer. County: of the employer with a 210 row, paid or
-- not, in the month of issue (highest base, then smallest employer_id as text), else the residence.
WITH first_one AS (
  SELECT * FROM certificate
  QUALIFY row_number() OVER (PARTITION BY person_id, occupation, level ORDER BY issued_on, certificate_no) = 1),
unit AS (SELECT *, month_of(issued_on) AS month FROM first_one WHERE year(issued_on) = getvariable('year')),
workplace AS (
  SELECT u.certificate_no, e.county
  FROM unit u JOIN contribution c ON c.person_id = u.person_id AND c.period = u.month AND c.insurance = '210'
  JOIN employer e USING (employer_id)
  QUALIFY row_number() OVER (PARTITION BY u.certificate_no ORDER BY c.base_fen DESC, c.employer_id) = 1),
insured AS (
  SELECT u.certificate_no, count(i.period) AS insured_months
  FROM unit u LEFT JOIN insured_month i ON i.person_id = u.person_id AND i.period <= u.month GROUP BY ALL)
SELECT u.certificate_no AS unit_key, coalesce(w.county, p.residence_county) AS county, u.issued_on AS reference_date, u.level,
  i.insured_months, w.certificate_no IS NOT NULL AS employed_at_issue,
  EXISTS (FROM benefit_month b WHERE b.person_id = u.person_id AND b.month = u.month) AS draws_benefit
FROM unit u JOIN person p USING (person_id) JOIN insured i USING (certificate_no) LEFT JOIN workplace w USING (certificate_no)
