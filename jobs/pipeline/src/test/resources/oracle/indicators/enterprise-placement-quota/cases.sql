SELECT p.county || '|' AS unit_key,
  count(*) FILTER (h.poor_household AND EXISTS (
    SELECT 1 FROM group_spell g
    WHERE g.person_id = p.person_id AND g.member_of = 'GRADUATE' AND within(p.starts_on, g.from_on, g.last_on))) AS value,
  count(*) AS whole
FROM placement p JOIN person h USING (person_id)
WHERE p.plan_year = getvariable('year')
GROUP BY ALL
