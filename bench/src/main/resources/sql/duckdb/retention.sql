-- 稳岗返还 (article 6) for all variants at once.
WITH able AS (SELECT * FROM retention_case WHERE opening > 0 AND takes_other = 0)
SELECT v.id AS variant, CAST(sum(c.units) AS BIGINT) AS entitled,
  CAST(sum(c.units * ((2 * c.premiums * v.rate_n + v.rate_d) // (2 * v.rate_d))) AS BIGINT) AS fen,
  CAST(sum(c.units * ((2 * c.premiums * v.rate_n + v.rate_d) // (2 * v.rate_d))) AS BIGINT) AS first_fund_fen
FROM able c CROSS JOIN retention_variant v
WHERE c.paid_months >= v.minimum AND (c.standing & v.excluded) = 0
  AND CASE v.formula WHEN 0 THEN c.lost_closing * v.limit_d < v.limit_n * c.of_closing
      ELSE c.lost_average * v.limit_d < v.limit_n * c.of_average END
GROUP BY v.id
