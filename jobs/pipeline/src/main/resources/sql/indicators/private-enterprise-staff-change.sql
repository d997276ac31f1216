-- 民营企业参保职工净增减 (article 5). Readings: R-56.
-- grain: one row per county and ownership; reads: enterprise_staff; parameter: codes (ownerships)
SELECT staff.county, part.category, sum(staff.change) AS value
FROM enterprise_staff AS staff
JOIN (VALUES :codes) AS part (category, code, position) ON part.code = staff.ownership
GROUP BY staff.county, part.category
