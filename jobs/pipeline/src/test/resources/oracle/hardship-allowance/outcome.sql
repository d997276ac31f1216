-- Article 16, 临时生活补助: up to `months` months of the standard, for those whom the same registration gives no unemployment
-- benefit in the year. Grain: one row per case. Terms on 31 December; of unemployment-benefit on the day of registration.
WITH dated AS (
  SELECT *, terms_on('hardship-allowance', reference_date) AS t, terms_on('unemployment-benefit', registered_on) AS benefit FROM cases),
paying AS (
  SELECT c.unit_key, bool_or(month_pays(m.t, c.county)) AS any_pays
  FROM cases c JOIN benefit_month_terms m
    ON m.day >= c.first_month AND datediff('month', c.first_month, m.day) < c.months_in_year
  GROUP BY ALL),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['monthlyStandard', 'factor', 'months']) THEN 'NOT_IN_FORCE'
      WHEN NOT low_income THEN 'NOT_LOW_INCOME'
      WHEN benefit_ground(benefit, coalesce(any_pays, false), insured_months, involuntary, drawn_before) IS NULL THEN 'HAS_BENEFIT'
    END AS ground
  FROM dated LEFT JOIN paying USING (unit_key))
SELECT unit_key, county, ground,
  CASE WHEN ground IS NULL THEN half_up(least(months_in_year, whole(t['months'])) * whole(t['monthlyStandard']) * num(t['factor']),
    den(t['factor'])) END AS county_fen
FROM judged
