-- People and money of the pairs both of whose sides are granted, by county of the measure's unit. A unit counts once; one of
-- the other measure in the first of the counties, in the city's own order, in which it meets a unit.
-- Inputs: pair (person_id, unit_key, other_key), own and other (unit_key, county, fen) of the granted units.
WITH hit AS (
  SELECT p.person_id, p.unit_key, p.other_key, own.county, own.fen, other.fen AS other_fen,
    coalesce(list_position(['620802', '620821', '620822', '620823', '620881', '620825', '620826', '620871'], own.county), 9)
      || own.county AS place
  FROM pair p JOIN own USING (unit_key) LEFT JOIN other ON other.unit_key = p.other_key
  WHERE p.other_key IS NULL OR other.unit_key IS NOT NULL),
people AS (SELECT place, any_value(county) AS county, count(DISTINCT person_id) AS people FROM hit GROUP BY ALL),
money AS (SELECT place, sum(fen) AS fen FROM (SELECT DISTINCT unit_key, place, fen FROM hit) GROUP BY ALL),
other_money AS (
  SELECT place, sum(fen) AS fen FROM (SELECT other_key, min(place) AS place, any_value(other_fen) AS fen FROM hit WHERE other_key IS NOT NULL GROUP BY ALL) GROUP BY ALL)
SELECT county, people, CAST(money.fen AS BIGINT) AS fen, CAST(coalesce(other_money.fen, 0) AS BIGINT) AS other_fen
FROM people JOIN money USING (place) LEFT JOIN other_money USING (place) ORDER BY place
