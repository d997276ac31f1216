-- 小微企业创业担保贷款贴息 (article 8): small and micro enterprises that signed a contract in the year with a person who
-- belonged to a supported group on the day of signing.
-- grain: one row per employer; reads: contract, employer, supported-groups, unemployment_contribution, employer_loan;
-- parameter: year
-- rows employer: employer_id = :employer_id
-- rows employer_loan: employer_id = :employer_id AND year(applied_on) = :year
-- rows contract: employer_id = :employer_id AND year(signed_on) = :year
-- rows contribution: insurance = '210' AND employer_id = :employer_id AND period = :year * 100 + 12
-- rows person: person_id IN (SELECT person_id FROM contract WHERE employer_id = :employer_id AND year(signed_on) = :year)
-- rows unemployment_registration: person_id IN (SELECT person_id FROM contract WHERE employer_id = :employer_id AND year(signed_on) = :year) AND year(registered_on) <= :year AND (closed_on IS NULL OR year(closed_on) >= :year)
-- rows labour_transfer: person_id IN (SELECT person_id FROM contract WHERE employer_id = :employer_id AND year(signed_on) = :year) AND destination <> origin_county AND year(ends_on) BETWEEN :year - 2 AND :year
-- months: unemployment_contribution any to 12/year
WITH
asked AS (
  SELECT contract.person_id, contract.employer_id, contract.signed_on AS day,
         coalesce(CAST(timestampdiff(MONTH, contract.starts_on, date_add(contract.ends_on, 1)) AS INT), 999) AS months
  FROM contract
  JOIN employer ON employer.employer_id = contract.employer_id AND employer.scale IN ('SMALL', 'MICRO')
  WHERE year(contract.signed_on) = :year
),
supported AS (
  SELECT * FROM ({supported-groups}) WHERE groups > 0
),
known_before AS (
  SELECT person_id, employer_id FROM contract WHERE year(signed_on) < :year
  UNION
  SELECT person_id, employer_id FROM unemployment_contribution WHERE period < :year * 100 + 1
),
longest AS (
  SELECT employer_id, groups, months,
         row_number() OVER (PARTITION BY person_id, employer_id ORDER BY months DESC, day) AS position
  FROM supported
  LEFT ANTI JOIN known_before
    ON known_before.person_id = supported.person_id AND known_before.employer_id = supported.employer_id
),
hires AS (
  SELECT employer_id, groups, months, CAST(count(*) AS INT) AS people
  FROM longest
  WHERE position = 1
  GROUP BY employer_id, groups, months
),
tally AS (
  SELECT employer_id, sort_array(collect_list(named_struct('groups', groups, 'months', months, 'people', people))) AS new_hires
  FROM hires
  GROUP BY employer_id
),
staff AS (
  SELECT employer_id, CAST(count(*) AS INT) AS staff
  FROM unemployment_contribution
  WHERE period = :year * 100 + 12
  GROUP BY employer_id
),
loan AS (
  SELECT employer_id,
         max_by(loan_requested_fen, applied_on) AS requested_fen,
         max_by(term_months, applied_on) AS term_months
  FROM employer_loan
  WHERE year(applied_on) = :year
  GROUP BY employer_id
)
SELECT unit.employer_id AS unit_key,
       unit.employer_id,
       employer.county,
       coalesce(staff.staff, 0) AS staff,
       coalesce(tally.new_hires, array()) AS new_hires,
       coalesce(loan.requested_fen, 0) AS requested_fen,
       coalesce(loan.term_months, 0) AS term_months
FROM (SELECT DISTINCT employer_id FROM supported) AS unit
JOIN employer ON employer.employer_id = unit.employer_id
LEFT JOIN staff ON staff.employer_id = unit.employer_id
LEFT JOIN tally ON tally.employer_id = unit.employer_id
LEFT JOIN loan ON loan.employer_id = unit.employer_id
