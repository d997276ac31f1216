-- Enterprises (every ownership but PUBLIC, 机关事业单位) with their staff in the Decembers before and of the year: persons
-- with a row of insurance 210 there, paid or not (R-53). Without any row of either December nothing is known (R-54).
-- grain: one row per enterprise with staff in a December; reads: unemployment_contribution, employer; parameter: year
-- months: unemployment_contribution 12/year-1 to 12/year-1; unemployment_contribution 12/year to 12/year
WITH
december AS (
  SELECT employer_id, period
  FROM unemployment_contribution
  WHERE period IN ((:year - 1) * 100 + 12, :year * 100 + 12)
),
staff AS (
  SELECT employer_id,
         count_if(period < :year * 100) AS opening,
         count_if(period > :year * 100) AS closing
  FROM december
  GROUP BY employer_id
)
SELECT employer.employer_id, employer.county, employer.industry, employer.ownership, employer.scale, employer.exporter,
       staff.closing - staff.opening AS change
FROM staff
JOIN employer ON employer.employer_id = staff.employer_id AND employer.ownership <> 'PUBLIC'
WHERE (SELECT count(DISTINCT period) FROM december) = 2
