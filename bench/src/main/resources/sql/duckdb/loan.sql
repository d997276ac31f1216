-- 小微企业创业担保贷款贴息 (article 8) for all variants at once. The hires that count depend on two of the terms only, so
-- they are counted once for each pair of these; cases that ask for no loan never cost anything.
WITH asking AS (SELECT * FROM loan_case WHERE staff > 0 AND requested > 0),
counted AS (
  SELECT h.id, p.contract_months, p.groups, CAST(sum(h.people) AS BIGINT) AS hired
  FROM loan_hire h SEMI JOIN asking USING (id)
  JOIN (SELECT DISTINCT contract_months, groups FROM loan_variant) p
    ON h.months >= p.contract_months AND (h.groups & p.groups) <> 0
  GROUP BY ALL),
granted AS (
  SELECT v.id AS variant, c.units,
    least(c.requested, v.cap, v.per_hire * k.hired) AS principal,
    least(c.term_months, v.max_months) * v.base_n * v.share_n AS above,
    v.base_d * v.share_d * 12 AS below,
    CASE WHEN k.hired * (CASE WHEN c.staff > v.large_above THEN v.national_large_d ELSE v.national_d END)
        >= (CASE WHEN c.staff > v.large_above THEN v.national_large_n ELSE v.national_n END) * c.staff
      THEN v.national_cap ELSE 0 END AS conforming_cap,
    v.central_n, v.central_d
  FROM counted k JOIN asking c ON c.id = k.id
  JOIN loan_variant v ON v.contract_months = k.contract_months AND v.groups = k.groups
  WHERE k.hired * (CASE WHEN c.staff > v.large_above THEN v.large_d ELSE v.ratio_d END)
    >= (CASE WHEN c.staff > v.large_above THEN v.large_n ELSE v.ratio_n END) * c.staff),
priced AS (
  SELECT variant, units, central_n, central_d,
    (2 * principal * above + below) // (2 * below) AS fen,
    (2 * least(principal, conforming_cap) * above + below) // (2 * below) AS conforming
  FROM granted)
SELECT variant, CAST(sum(units) AS BIGINT) AS entitled, CAST(sum(units * fen) AS BIGINT) AS fen,
  CAST(sum(units * ((2 * conforming * central_n + central_d) // (2 * central_d))) AS BIGINT) AS first_fund_fen
FROM priced GROUP BY variant
