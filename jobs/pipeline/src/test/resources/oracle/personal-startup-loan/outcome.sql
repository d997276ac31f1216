-- Article 8, 个人创业担保贷款贴息: principal x (annualRate + margin) x the share of each year, over the years of the term; the
-- whole-life commitment. Grain: one row per case. Terms on the day of the application.
-- The central fund pays its share of what the national loan cap would give; the rest is local.
WITH dated AS (SELECT *, terms_on('personal-startup-loan', reference_date) AS t FROM cases),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['eligibleGroups', 'loanCap', 'partnershipUplift', 'termYears', 'annualRate', 'marginPovertyCounty',
                            'marginElsewhere', 'sharesPovertyCounty', 'sharesElsewhere', 'centralShare', 'nationalLoanCap',
                            'povertyCounties']) THEN 'NOT_IN_FORCE'
      WHEN other_loan THEN 'OTHER_LOAN'
      WHEN NOT list_has_any(items(groups), items(t['eligibleGroups'])) THEN 'NOT_IN_ELIGIBLE_GROUP'
      WHEN requested_fen = 0 THEN 'NOTHING_REQUESTED'
    END AS ground,
    list_contains(items(t['povertyCounties']), county) AS poor_county
  FROM dated),
placed AS (
  SELECT *, t['annualRate'] AS rate, t['partnershipUplift'] AS uplift,
    CASE WHEN poor_county THEN t['marginPovertyCounty'] ELSE t['marginElsewhere'] END AS margin,
    items(CASE WHEN poor_county THEN t['sharesPovertyCounty'] ELSE t['sharesElsewhere'] END) AS shares,
    least(term_months, whole(t['termYears']) * 12) AS months
  FROM judged WHERE ground IS NULL),
timed AS (
  SELECT *, list_reduce(list_transform(shares, lambda s: den(s)), lambda a, b: lcm(a, b)) AS share_den FROM placed),
-- sum over the years of share x months, in units of 1 / share_den
shared AS (
  SELECT *, list_sum(list_transform(shares,
      lambda s, k: num(s) * (share_den // den(s)) * greatest(0, least(12, months - 12 * (k - 1))))) AS share_months
  FROM timed),
-- the principal in units of 1 / den(uplift) fen, under the loan cap of the terms and under the national one
priced AS (
  SELECT unit_key, t,
    half_up(startup_principal(requested_fen, partners, t['loanCap'], uplift) * (num(rate) * den(margin) + num(margin) * den(rate)) * share_months,
      den(uplift) * den(rate) * den(margin) * share_den * 12) AS amount,
    half_up(startup_principal(requested_fen, partners, t['nationalLoanCap'], uplift) * (num(rate) * den(margin) + num(margin) * den(rate)) * share_months,
      den(uplift) * den(rate) * den(margin) * share_den * 12) AS national
  FROM shared),
split AS (SELECT unit_key, amount, half_up(least(amount, national) * num(t['centralShare']), den(t['centralShare'])) AS central FROM priced)
SELECT j.unit_key, j.county, j.ground, s.central AS inclusive_finance_fen, s.amount - s.central AS county_fen
FROM judged j LEFT JOIN split s USING (unit_key)
