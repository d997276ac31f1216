-- Article 19, 赴津务工交通食宿补助. Grain: person with a labour transfer to an area code 12.... touching the policy year.
-- Inputs: labour_transfer, person. County: of hukou if it is one of the city's eight, else the residence.
-- months: distinct calendar months of the year touched by such transfers (cumulative, R-8).
WITH away AS (
  SELECT person_id, month(first_in_year(starts_on)) AS first_month, month(last_in_year(ends_on)) AS last_month
  FROM labour_transfer WHERE destination LIKE '12____' AND touches_year(starts_on, ends_on)),
touched AS (
  SELECT a.person_id, count(DISTINCT m.m) AS months FROM away a JOIN range(1, 13) m(m) ON m.m BETWEEN a.first_month AND a.last_month GROUP BY ALL)
SELECT person_id AS unit_key,
  CASE WHEN hukou_county IN ('620802', '620821', '620822', '620823', '620881', '620825', '620826', '620871')
    THEN hukou_county ELSE residence_county END AS county,
  last_day_of_year() AS reference_date, poor_household, months
FROM touched JOIN person USING (person_id)
