-- 赴津务工补助 (article 19) for all variants at once.
WITH able AS (
  SELECT months, CAST(sum(units) AS BIGINT) AS units FROM tianjin_case WHERE poor = 1 GROUP BY ALL)
SELECT v.id AS variant, CAST(sum(c.units) AS BIGINT) AS entitled, CAST(sum(c.units * v.per_year) AS BIGINT) AS fen,
  CAST(sum(c.units * v.per_year) AS BIGINT) AS first_fund_fen
FROM able c JOIN tianjin_variant v ON c.months >= v.minimum
GROUP BY v.id
