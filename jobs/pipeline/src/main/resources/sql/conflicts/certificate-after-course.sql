-- 培训后取证: a certificate issued on the last day of a course of the same person, or within the 90 days after it.
-- grain: one row per course and certificate; reads: training, certificate; parameter: year
SELECT training.person_id,
       concat_ws(' ', training.person_id, training.kind, CAST(training.starts_on AS STRING)) AS unit_key,
       certificate.certificate_no AS other_key
FROM training
JOIN certificate
  ON certificate.person_id = training.person_id
 AND certificate.issued_on BETWEEN training.ends_on AND date_add(training.ends_on, 90)
WHERE year(training.ends_on) = :year AND year(certificate.issued_on) = :year
