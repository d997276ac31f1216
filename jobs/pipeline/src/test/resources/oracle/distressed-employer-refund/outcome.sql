-- Article 6, 困难企业稳岗返还: months of benefit per head, or a share of half a year's premiums, or the larger.
-- Grain: one row per case. Terms on 1 January of the policy year.
WITH dated AS (SELECT *, terms_on('distressed-employer-refund', reference_date) AS t FROM cases),
judged AS (SELECT *, distressed_ground(t, standing, opening, closing, staff_months, paid_months) AS ground FROM dated),
priced AS (
  SELECT unit_key, county, t, CAST(whole(t['months']) * whole(t['monthlyBenefit']) * closing AS HUGEINT) AS by_benefit,
    year_due_fen * whole(t['months']) * num(t['premiumShare']) AS by_premium, 12 * den(t['premiumShare']) AS premium_den
  FROM judged WHERE ground IS NULL)
SELECT j.unit_key, j.county, j.ground,
  CASE
    WHEN j.ground IS NOT NULL THEN NULL
    WHEN p.t['method'] = 'BENEFIT' THEN CAST(by_benefit AS BIGINT)
    WHEN p.t['method'] = 'PREMIUM' THEN half_up(by_premium, premium_den)
    WHEN p.t['method'] = 'HIGHER' THEN half_up(greatest(by_benefit * premium_den, by_premium), premium_den)
    ELSE error('unknown method')
  END AS unemployment_insurance_fen
FROM judged j LEFT JOIN priced p USING (unit_key)
