-- 就业见习补贴 (article 10): internships that began in the year, with the county and the retention of the host.
-- grain: one row per internship; reads: internship, employer, person, unemployment_registration, unemployment_contribution;
-- parameter: year
-- rows internship: person_id = :person_id AND employer_id = :employer_id AND starts_on = :starts_on OR employer_id = :employer_id AND completed AND year(ends_on) = :year
-- rows employer: employer_id = :employer_id
-- rows person: person_id = :person_id
-- rows unemployment_registration: person_id = :person_id AND registered_on <= :starts_on AND (closed_on IS NULL OR closed_on > :starts_on)
-- rows contribution: insurance = '210' AND person_id = :person_id AND period = year(add_months(:starts_on, -1)) * 100 + month(add_months(:starts_on, -1))
-- months: unemployment_contribution 12/year-1 to 11/year
WITH
begun AS (
  SELECT concat_ws(' ', person_id, employer_id, CAST(starts_on AS STRING)) AS unit_key,
         person_id, employer_id, starts_on, ends_on,
         CAST(year(add_months(starts_on, -1)) * 100 + month(add_months(starts_on, -1)) AS INT) AS month_before
  FROM internship
  WHERE year(starts_on) = :year
),
host AS (
  SELECT employer_id, CAST(count(*) AS INT) AS finished, CAST(count_if(retained) AS INT) AS retained
  FROM internship
  WHERE completed AND year(ends_on) = :year
  GROUP BY employer_id
),
unemployed AS (
  SELECT DISTINCT begun.unit_key
  FROM begun
  JOIN unemployment_registration AS registration
    ON registration.person_id = begun.person_id
   AND registration.registered_on <= begun.starts_on
   AND (registration.closed_on IS NULL OR registration.closed_on > begun.starts_on)
),
insured AS (
  SELECT DISTINCT begun.unit_key
  FROM begun
  JOIN unemployment_contribution AS contribution
    ON contribution.person_id = begun.person_id AND contribution.period = begun.month_before
)
SELECT begun.unit_key,
       begun.person_id,
       begun.employer_id,
       employer.county,
       begun.starts_on,
       CAST(timestampdiff(YEAR, person.birth_date, begun.starts_on) AS INT) AS age,
       unemployed.unit_key IS NOT NULL AS registered_unemployed,
       coalesce(
         person.education IN ('11', '14', '20', '30')
         AND person.graduated_on <= begun.starts_on
         AND begun.starts_on < add_months(person.graduated_on, 24), false) AS graduate,
       coalesce(person.education IN ('40', '41', '44', '47') AND person.graduated_on <= begun.starts_on, false)
         AND insured.unit_key IS NULL AS vocational_graduate,
       CAST(timestampdiff(MONTH, begun.starts_on, date_add(begun.ends_on, 1)) AS INT) AS months,
       coalesce(host.finished, 0) AS finished,
       coalesce(host.retained, 0) AS retained
FROM begun
JOIN employer ON employer.employer_id = begun.employer_id
JOIN person ON person.person_id = begun.person_id
LEFT JOIN host ON host.employer_id = begun.employer_id
LEFT JOIN unemployed ON unemployed.unit_key = begun.unit_key
LEFT JOIN insured ON insured.unit_key = begun.unit_key
