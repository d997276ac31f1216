-- 小微企业创业担保贷款贴息 (article 8): v is the table of variants, or stands for the terms of one as literals.
SELECT variant, sum(units) AS entitled, sum(units * fen) AS fen,
  sum(units * ((2 * conforming * central_n + central_d) div (2 * central_d))) AS first_fund_fen
FROM (
  SELECT variant, units, central_n, central_d,
    (2 * principal * above + below) div (2 * below) AS fen,
    (2 * least(principal, conforming_cap) * above + below) div (2 * below) AS conforming
  FROM (
    SELECT v.id AS variant, units, v.central_n AS central_n, v.central_d AS central_d,
      least(requested, v.cap, v.per_hire * hired) AS principal,
      least(term_months, v.max_months) * v.base_n * v.share_n AS above,
      v.base_d * v.share_d * 12 AS below,
      CASE WHEN hired * (CASE WHEN staff > v.large_above THEN v.national_large_d ELSE v.national_d END)
          >= (CASE WHEN staff > v.large_above THEN v.national_large_n ELSE v.national_n END) * staff
        THEN v.national_cap ELSE 0L END AS conforming_cap
    FROM (
      SELECT *, aggregate(hires, 0L, (sum, h) ->
          sum + CASE WHEN h.months >= v.contract_months AND (h.groups & v.groups) <> 0 THEN h.people ELSE 0L END) AS hired
      FROM loan_case CROSS JOIN loan_variant v
      WHERE staff > 0 AND requested > 0) v
    WHERE hired > 0 AND hired * (CASE WHEN staff > v.large_above THEN v.large_d ELSE v.ratio_d END)
      >= (CASE WHEN staff > v.large_above THEN v.large_n ELSE v.ratio_n END) * staff))
GROUP BY variant
