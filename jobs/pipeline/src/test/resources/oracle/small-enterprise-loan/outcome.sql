-- Article 8, 小微企业创业担保贷款贴息: a share of the base rate on the loan. Grain: one row per case. Terms on 31 December.
-- The central fund pays its share of what the national conditions would give (loanCap, hiringRatio, hiringRatioLarge
-- replaced); the rest is local, and a case that the nation refuses is local altogether.
WITH dated AS (SELECT *, terms_on('small-enterprise-loan', reference_date) AS t FROM cases),
counted AS (
  SELECT *,
    coalesce(list_sum(list_transform(
      list_filter(new_hires, lambda h: h.months >= whole(t['contractMonths']) AND list_has_any(items(h.groups), items(t['eligibleGroups']))),
      lambda h: h.people)), 0) AS hires
  FROM dated),
-- the case under the terms (national = false) and under the national values (true)
version AS (
  SELECT unit_key, false AS national, staff, hires, requested_fen, term_months, t, t['loanCap'] AS cap,
    CASE WHEN staff > whole(t['largeAbove']) THEN t['hiringRatioLarge'] ELSE t['hiringRatio'] END AS ratio FROM counted
  UNION ALL
  SELECT unit_key, true, staff, hires, requested_fen, term_months, t, t['nationalLoanCap'],
    CASE WHEN staff > whole(t['largeAbove']) THEN t['nationalHiringRatioLarge'] ELSE t['nationalHiringRatio'] END FROM counted),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['hiringRatio', 'hiringRatioLarge', 'largeAbove', 'contractMonths', 'eligibleGroups', 'loanCap', 'loanPerHire',
                            'termYears', 'baseRate', 'subsidyShare', 'centralShare',
                            'nationalHiringRatio', 'nationalHiringRatioLarge', 'nationalLoanCap']) THEN 'NOT_IN_FORCE'
      WHEN staff = 0 THEN 'NO_STAFF'
      WHEN hires = 0 THEN 'CONTRACTS_TOO_SHORT'
      WHEN hires * den(ratio) < num(ratio) * staff THEN 'HIRING_RATIO'
      WHEN requested_fen = 0 THEN 'NOTHING_REQUESTED'
    END AS ground
  FROM version),
priced AS (
  SELECT unit_key, national, ground,
    CASE WHEN ground IS NULL THEN half_up(
      CAST(least(requested_fen, whole(cap), whole(t['loanPerHire']) * hires) AS HUGEINT)
        * num(t['baseRate']) * num(t['subsidyShare']) * least(term_months, whole(t['termYears']) * 12),
      den(t['baseRate']) * den(t['subsidyShare']) * 12) END AS amount
  FROM judged),
shared AS (
  SELECT c.unit_key, c.county, p.ground, p.amount,
    half_up(least(p.amount, coalesce(n.amount, 0)) * num(c.t['centralShare']), den(c.t['centralShare'])) AS central
  FROM counted c JOIN priced p ON p.unit_key = c.unit_key AND NOT p.national
  JOIN priced n ON n.unit_key = c.unit_key AND n.national)
SELECT unit_key, county, ground,
  CASE WHEN ground IS NULL THEN central END AS inclusive_finance_fen, CASE WHEN ground IS NULL THEN amount - central END AS county_fen
FROM shared
