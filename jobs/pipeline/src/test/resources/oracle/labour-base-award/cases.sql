-- Article 17, 劳务基地一次性奖补. Grain: base of kind ENRICHING or LEADING designated in or before the policy year and not awarded
-- before it. Inputs: labour_base, contract, person.
-- workers: people with hukou in the city and a contract with the operator in force on 31 December, by (months run, poor
-- household); of several such contracts of a person the one that has run longest. No operator: none.
WITH running AS (
  SELECT c.employer_id, c.person_id, p.poor_household, max(months_between(c.starts_on, last_day_of_year())) AS months
  FROM contract c JOIN person p USING (person_id)
  WHERE p.hukou_county LIKE '6208%' AND c.starts_on <= last_day_of_year()
    AND coalesce(c.ends_on >= last_day_of_year(), true) AND coalesce(c.ended_on >= last_day_of_year(), true)
  GROUP BY ALL),
tally AS (
  SELECT employer_id, list(struct_pack(months := CAST(months AS INTEGER), poor := poor_household, people := people)
    ORDER BY months, poor_household) AS workers
  FROM (SELECT employer_id, months, poor_household, count(*) AS people FROM running GROUP BY ALL) GROUP BY ALL)
SELECT b.base_id AS unit_key, b.county, last_day_of_year() AS reference_date, b.kind, coalesce(t.workers, []) AS workers
FROM labour_base b LEFT JOIN tally t ON t.employer_id = b.operator_employer_id
WHERE b.kind IN ('ENRICHING', 'LEADING') AND b.designated_on <= last_day_of_year() AND coalesce(b.awarded_on >= first_day(), true)
