-- 技术技能提升补贴 (article 13) for all variants at once. Only the level and the months matter to the sums.
WITH able AS (
  SELECT level, insured_months, CAST(sum(units) AS BIGINT) AS units
  FROM skill_case WHERE level > 0 AND employed = 1 AND draws = 0 GROUP BY ALL)
SELECT v.id AS variant, CAST(sum(c.units) AS BIGINT) AS entitled,
  CAST(sum(c.units * CASE c.level WHEN 5 THEN v.level5 WHEN 4 THEN v.level4 ELSE v.level3 END) AS BIGINT) AS fen,
  CAST(sum(c.units * CASE c.level WHEN 5 THEN v.level5 WHEN 4 THEN v.level4 ELSE v.level3 END) AS BIGINT) AS first_fund_fen
FROM able c JOIN skill_variant v ON c.insured_months >= v.minimum
GROUP BY v.id
