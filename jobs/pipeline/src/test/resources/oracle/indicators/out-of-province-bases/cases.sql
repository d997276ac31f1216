-- The least number of people is the variable `least_people`; without one in force the article asks for nothing yet.
SELECT b.county || '|' AS unit_key, count(*) FILTER (people >= getvariable('least_people')) AS value
FROM (
  SELECT base.base_id, base.county, count(DISTINCT t.person_id) AS people
  FROM labour_base base LEFT JOIN labour_transfer t
    ON t.base_id = base.base_id AND touches_year(t.starts_on, t.ends_on)
  WHERE base.kind = 'OUT_OF_PROVINCE' AND year(base.designated_on) <= getvariable('year')
  GROUP BY ALL) b
WHERE getvariable('year') >= 2019
GROUP BY ALL
