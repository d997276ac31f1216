-- 新业态、灵活就业参保职工净增减 (article 2). Readings: R-55.
-- grain: one row per county and kind; reads: enterprise_staff; parameter: codes (ownerships or industries; an employer
-- that has several counts in the part that stands first)
WITH
first_part AS (
  SELECT staff.county, staff.employer_id, any_value(staff.change) AS change,
         min_by(part.category, part.position) AS category
  FROM enterprise_staff AS staff
  JOIN (VALUES :codes) AS part (category, code, position)
    ON part.code IN (staff.ownership, staff.industry, left(staff.industry, 1))
  GROUP BY staff.county, staff.employer_id
)
SELECT county, category, sum(change) AS value
FROM first_part
GROUP BY county, category
