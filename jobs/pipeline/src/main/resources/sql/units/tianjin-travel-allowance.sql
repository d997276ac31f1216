-- 赴津务工交通食宿补助 (article 19): persons with a labour transfer to Tianjin that touches the year.
-- grain: one row per person; reads: labour_transfer, person; parameter: year
-- rows labour_transfer: person_id = :person_id AND destination LIKE '12%' AND year(starts_on) <= :year AND (ends_on IS NULL OR year(ends_on) >= :year)
-- rows person: person_id = :person_id
WITH
stay AS (
  SELECT person_id,
         explode(sequence(
           month(greatest(starts_on, make_date(:year, 1, 1))),
           month(least(coalesce(ends_on, make_date(:year, 12, 31)), make_date(:year, 12, 31))))) AS month
  FROM labour_transfer
  WHERE destination LIKE '12%'
    AND starts_on <= make_date(:year, 12, 31)
    AND (ends_on IS NULL OR ends_on >= make_date(:year, 1, 1))
),
months AS (
  SELECT person_id, CAST(count(DISTINCT month) AS INT) AS months FROM stay GROUP BY person_id
)
SELECT months.person_id AS unit_key,
       months.person_id,
       CASE WHEN array_contains(:counties, person.hukou_county) THEN person.hukou_county ELSE person.residence_county END AS county,
       person.poor_household,
       months.months
FROM months
JOIN person ON person.person_id = months.person_id
