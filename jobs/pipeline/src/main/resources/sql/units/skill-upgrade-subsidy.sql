-- 技术技能提升补贴 (article 13): certificates issued in the year, the first of their occupation and level for the person.
-- grain: one row per certificate; reads: certificate, unemployment_contribution, unemployment_benefit, person; parameter: year
-- rows certificate: certificate_no = :unit_key
-- rows person: person_id = :person_id
-- rows contribution: insurance = '210' AND person_id = :person_id AND period <= year(:issued_on) * 100 + month(:issued_on)
-- rows employer: employer_id = :employer_id
-- rows unemployment_benefit: person_id = :person_id AND month = year(:issued_on) * 100 + month(:issued_on)
-- months: unemployment_contribution any to 12/year; unemployment_benefit 01/year to 12/year
WITH
first_certificate AS (
  SELECT certificate_no, person_id, level, issued_on,
         CAST(year(issued_on) * 100 + month(issued_on) AS INT) AS issued_month
  FROM (
    SELECT *, row_number() OVER (PARTITION BY person_id, occupation, level ORDER BY issued_on, certificate_no) AS position
    FROM certificate
  )
  WHERE position = 1 AND year(issued_on) = :year
),
insured AS (
  SELECT certificate.certificate_no, CAST(count(DISTINCT contribution.period) AS INT) AS months
  FROM first_certificate AS certificate
  JOIN unemployment_contribution AS contribution
    ON contribution.person_id = certificate.person_id
   AND contribution.paid
   AND contribution.period <= certificate.issued_month
  GROUP BY certificate.certificate_no
),
employed AS (
  SELECT certificate_no, employer_id
  FROM (
    SELECT certificate.certificate_no, contribution.employer_id,
           row_number() OVER (
             PARTITION BY certificate.certificate_no
             ORDER BY contribution.base_fen DESC, contribution.employer_id) AS position
    FROM first_certificate AS certificate
    JOIN unemployment_contribution AS contribution
      ON contribution.person_id = certificate.person_id
     AND contribution.period = certificate.issued_month
  )
  WHERE position = 1
)
SELECT certificate.certificate_no AS unit_key,
       certificate.person_id,
       employed.employer_id,
       coalesce(employer.county, person.residence_county) AS county,
       certificate.issued_on,
       CASE certificate.level
         WHEN '5' THEN 'JUNIOR' WHEN '4' THEN 'INTERMEDIATE' WHEN '3' THEN 'SENIOR'
         WHEN '2' THEN 'TECHNICIAN' WHEN '1' THEN 'SENIOR_TECHNICIAN' END AS level,
       coalesce(insured.months, 0) AS insured_months,
       employed.certificate_no IS NOT NULL AS employed_at_issue,
       coalesce(benefit.benefit_fen > 0, false) AS draws_benefit
FROM first_certificate AS certificate
JOIN person ON person.person_id = certificate.person_id
LEFT JOIN insured ON insured.certificate_no = certificate.certificate_no
LEFT JOIN employed ON employed.certificate_no = certificate.certificate_no
LEFT JOIN employer ON employer.employer_id = employed.employer_id
LEFT JOIN unemployment_benefit AS benefit
  ON benefit.person_id = certificate.person_id AND benefit.month = certificate.issued_month
