-- Every value of minimumInsuredMonths from 0 at once: a certificate counts up to its own months.
WITH steps AS (
  SELECT least(c.insured_months, :values - 1) AS k, sum(c.units) AS units,
    sum(c.units * CASE c.level WHEN 5 THEN v.level5 WHEN 4 THEN v.level4 ELSE v.level3 END) AS fen
  FROM skill_case c CROSS JOIN skill_variant v
  WHERE c.level > 0 AND c.employed = 1 AND c.draws = 0 GROUP BY ALL)
SELECT CAST(coalesce(sum(s.units) OVER above_it, 0) AS BIGINT) AS entitled,
  CAST(coalesce(sum(s.fen) OVER above_it, 0) AS BIGINT) AS fen
FROM range(0, :values) r(k) LEFT JOIN steps s USING (k)
WINDOW above_it AS (ORDER BY r.k DESC)
ORDER BY r.k
