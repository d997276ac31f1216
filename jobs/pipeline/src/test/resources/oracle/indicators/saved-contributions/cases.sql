-- Per mille of the base that each month saves: pension 19 to 16 % from May 2019, unemployment 2 to 1.5 % from July 2016 and
-- to 1 % from 2017. Nothing is known of the pension before May 2016.
SELECT e.county || '|' || c.insurance AS unit_key,
  half_up(sum(CAST(c.base_fen AS HUGEINT) * CASE
    WHEN c.insurance = '110' THEN CASE WHEN c.period >= 201905 THEN 30 ELSE 0 END
    WHEN c.period >= 201701 THEN 10
    WHEN c.period >= 201607 THEN 5
    ELSE 0 END), 1000) AS value
FROM contribution c JOIN employer e USING (employer_id)
WHERE c.period // 100 = getvariable('year') AND e.ownership <> 'PUBLIC'
  AND (c.insurance = '210' AND c.period >= 201503 OR c.insurance = '110' AND c.period >= 201605)
GROUP BY ALL
