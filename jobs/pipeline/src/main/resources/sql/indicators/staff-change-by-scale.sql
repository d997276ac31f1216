-- 分规模企业参保职工净增减 (article 1).
-- grain: one row per county and scale; reads: enterprise_staff; parameter: codes (scales)
SELECT staff.county, part.category, sum(staff.change) AS value
FROM enterprise_staff AS staff
JOIN (VALUES :codes) AS part (category, code, position) ON part.code = staff.scale
GROUP BY staff.county, part.category
