-- 稳岗返还 (article 6): v is the table of variants, or stands for the terms of one as literals.
SELECT v.id AS variant, sum(units) AS entitled,
  sum(units * ((2 * premiums * v.rate_n + v.rate_d) div (2 * v.rate_d))) AS fen,
  sum(units * ((2 * premiums * v.rate_n + v.rate_d) div (2 * v.rate_d))) AS first_fund_fen
FROM retention_case CROSS JOIN retention_variant v
WHERE opening > 0 AND takes_other = 0 AND paid_months >= v.minimum AND (standing & v.excluded) = 0
  AND CASE v.formula WHEN 0 THEN lost_closing * v.limit_d < v.limit_n * of_closing
      ELSE lost_average * v.limit_d < v.limit_n * of_average END
GROUP BY v.id
