-- How many rows the registry has of each month: monthly tables by county, of the others the month in which an event began.
-- grain: one row per table, county and month; reads: all tables of the registry in which months or days stand
WITH
dated AS (
  SELECT 'contract' AS name, signed_on AS day FROM contract
  UNION ALL SELECT 'distressed_employer', recognised_on FROM distressed_employer
  UNION ALL SELECT 'unemployment_registration', registered_on FROM unemployment_registration
  UNION ALL SELECT 'training', starts_on FROM training
  UNION ALL SELECT 'certificate', issued_on FROM certificate
  UNION ALL SELECT 'internship', starts_on FROM internship
  UNION ALL SELECT 'startup', applied_on FROM startup
  UNION ALL SELECT 'employer_loan', applied_on FROM employer_loan
  UNION ALL SELECT 'labour_transfer', starts_on FROM labour_transfer
  UNION ALL SELECT 'labour_base', designated_on FROM labour_base
  UNION ALL SELECT 'public_post', starts_on FROM public_post
  UNION ALL SELECT 'placement', starts_on FROM placement
  UNION ALL SELECT 'incubator', recognised_on FROM incubator
),
monthly AS (
  SELECT 'contribution' AS name, employer.county, contribution.period AS month, contribution.rows
  FROM (SELECT employer_id, period, count(*) AS rows FROM contribution GROUP BY employer_id, period) AS contribution
  JOIN employer ON employer.employer_id = contribution.employer_id
  UNION ALL
  SELECT 'unemployment_contribution', employer.county, contribution.period, contribution.rows
  FROM (SELECT employer_id, period, count(*) AS rows FROM unemployment_contribution GROUP BY employer_id, period) AS contribution
  JOIN employer ON employer.employer_id = contribution.employer_id
  UNION ALL
  SELECT 'unemployment_benefit', county, month, 1 FROM unemployment_benefit
  UNION ALL
  SELECT 'payout', county, period, 1 FROM payout
  UNION ALL
  SELECT 'fund_ledger', '', month, 1 FROM fund_ledger
)
SELECT name, true AS monthly, county, month, sum(rows) AS rows
FROM monthly
GROUP BY name, county, month
UNION ALL
SELECT name, false AS monthly, '' AS county, year(day) * 100 + month(day) AS month, count(*) AS rows
FROM dated
WHERE day IS NOT NULL
GROUP BY name, year(day) * 100 + month(day)
