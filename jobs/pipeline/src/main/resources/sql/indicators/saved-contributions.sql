-- 企业因降低费率少缴社会保险费 (article 4): bases, paid or due, times the difference of rates, rounded half up once per
-- county and insurance. Income that the funds forgo, not spending. Readings: R-57.
-- grain: one row per county and insurance; reads: contribution, unemployment_contribution, employer; parameters: year,
-- rates (saved share of the base by insurance and month; a month without one is not counted)
-- months: contribution 01/year to 12/year; unemployment_contribution 01/year to 12/year
WITH
due AS (
  SELECT employer_id, '210' AS insurance, period, base_fen
  FROM unemployment_contribution
  WHERE period BETWEEN :year * 100 + 1 AND :year * 100 + 12
  UNION ALL
  SELECT employer_id, insurance, period, base_fen
  FROM contribution
  WHERE insurance = '110' AND period BETWEEN :year * 100 + 1 AND :year * 100 + 12
),
base AS (
  SELECT employer.county, due.insurance, due.period, CAST(sum(due.base_fen) AS DECIMAL(20, 0)) AS base_fen
  FROM due
  JOIN employer ON employer.employer_id = due.employer_id AND employer.ownership <> 'PUBLIC'
  GROUP BY employer.county, due.insurance, due.period
)
SELECT base.county, rate.insurance AS category, CAST(round(sum(base.base_fen * rate.saved)) AS BIGINT) AS value
FROM base
JOIN (VALUES :rates) AS rate (insurance, period, saved)
  ON rate.insurance = base.insurance AND rate.period = base.period
GROUP BY base.county, rate.insurance
