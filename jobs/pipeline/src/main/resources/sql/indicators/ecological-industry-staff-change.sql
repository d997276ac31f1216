-- 十大生态产业参保职工净增减 (article 2). Readings: R-55.
-- grain: one row per county and industry; reads: enterprise_staff; parameter: codes (sections of GB/T 4754, which stand
-- for all their divisions, or divisions; no employer has two)
SELECT staff.county, part.category, sum(staff.change) AS value
FROM enterprise_staff AS staff
JOIN (VALUES :codes) AS part (category, code, position) ON part.code IN (staff.industry, left(staff.industry, 1))
GROUP BY staff.county, part.category
