-- Article 15: the first min(months in the year, duration - drawn before) months of the spell, each at the values in force on
-- its first day: monthly benefit + medicalBase x medicalRate; the sum is rounded once.
-- Grain: one row per case. Terms of the conditions: on the day of registration.
WITH dated AS (SELECT *, terms_on('unemployment-benefit', reference_date) AS t FROM cases),
month_ AS (
  SELECT c.unit_key, month_pays(m.t, c.county) AS pays,
    datediff('month', c.first_month, m.day) AS position,
    monthly_benefit(m.t, c.county) AS monthly, whole(m.t['medicalBase']) * num(m.t['medicalRate']) AS medical, den(m.t['medicalRate']) AS medical_den
  FROM cases c JOIN benefit_month_terms m
    ON m.day >= c.first_month AND datediff('month', c.first_month, m.day) < c.months_in_year),
judged AS (
  SELECT d.*, benefit_ground(t, coalesce(any_pays, false), insured_months, involuntary, drawn_before) AS ground
  FROM dated d LEFT JOIN (SELECT unit_key, bool_or(pays) AS any_pays FROM month_ GROUP BY ALL) USING (unit_key)),
paid AS (
  SELECT unit_key, sum(CASE WHEN pays THEN monthly ELSE 0 END) AS monthly,
    list(struct_pack(n := medical, d := medical_den)) FILTER (pays) AS medical
  FROM judged j JOIN month_ m USING (unit_key)
  WHERE ground IS NULL AND m.position < benefit_duration(t, insured_months) - drawn_before
  GROUP BY ALL),
-- Rates may differ by month: one common denominator keeps the sum exact.
common AS (
  SELECT unit_key, monthly, coalesce(medical, []) AS medical,
    list_reduce(list_transform(coalesce(medical, []), lambda x: x.d), lambda a, b: lcm(a, b), CAST(1 AS HUGEINT)) AS d
  FROM paid)
SELECT j.unit_key, j.county, j.ground,
  CASE WHEN ground IS NULL
    THEN half_up(monthly * d + coalesce(list_sum(list_transform(medical, lambda x: x.n * (c.d // x.d))), 0), d)
  END AS unemployment_insurance_fen
FROM judged j LEFT JOIN common c USING (unit_key)
