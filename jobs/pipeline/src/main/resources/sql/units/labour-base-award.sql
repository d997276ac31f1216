-- 劳务基地一次性奖补 (article 17): enriching and leading bases designated by the end of the year and not awarded before it.
-- grain: one row per base; reads: labour_base, contract, person; parameter: year
-- rows labour_base: base_id = :unit_key
-- rows contract: employer_id = :employer_id AND starts_on <= make_date(:year, 12, 31) AND coalesce(ends_on, DATE'9999-12-31') >= make_date(:year, 12, 31) AND coalesce(ended_on, DATE'9999-12-31') >= make_date(:year, 12, 31)
-- rows person: person_id IN (SELECT person_id FROM contract WHERE employer_id = :employer_id AND starts_on <= make_date(:year, 12, 31) AND coalesce(ends_on, DATE'9999-12-31') >= make_date(:year, 12, 31) AND coalesce(ended_on, DATE'9999-12-31') >= make_date(:year, 12, 31))
WITH
base AS (
  SELECT base_id, county, kind, operator_employer_id
  FROM labour_base
  WHERE kind IN ('ENRICHING', 'LEADING')
    AND designated_on <= make_date(:year, 12, 31)
    AND (awarded_on IS NULL OR awarded_on >= make_date(:year, 1, 1))
),
-- of several contracts of a person, the one that has run longest
running AS (
  SELECT contract.employer_id, contract.person_id,
         CAST(max(timestampdiff(MONTH, contract.starts_on, make_date(:year + 1, 1, 1))) AS INT) AS months
  FROM contract
  LEFT SEMI JOIN base ON base.operator_employer_id = contract.employer_id
  WHERE contract.starts_on <= make_date(:year, 12, 31)
    AND (contract.ends_on IS NULL OR contract.ends_on >= make_date(:year, 12, 31))
    AND (contract.ended_on IS NULL OR contract.ended_on >= make_date(:year, 12, 31))
  GROUP BY contract.employer_id, contract.person_id
),
local AS (
  SELECT running.employer_id, running.months, person.poor_household AS poor, CAST(count(*) AS INT) AS people
  FROM running
  JOIN person ON person.person_id = running.person_id AND person.hukou_county LIKE '6208%'
  GROUP BY running.employer_id, running.months, person.poor_household
),
tally AS (
  SELECT employer_id, sort_array(collect_list(named_struct('months', months, 'poor', poor, 'people', people))) AS workers
  FROM local
  GROUP BY employer_id
)
SELECT base.base_id AS unit_key,
       base.operator_employer_id AS employer_id,
       base.county,
       base.kind,
       coalesce(tally.workers, array()) AS workers
FROM base
LEFT JOIN tally ON tally.employer_id = base.operator_employer_id
