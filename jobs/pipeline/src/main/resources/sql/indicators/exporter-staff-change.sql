-- 出口企业参保职工净增减 (article 3): enterprises that the register marks as exporters.
-- grain: one row per county; reads: enterprise_staff
SELECT county, '' AS category, sum(change) AS value
FROM enterprise_staff
WHERE exporter
GROUP BY county
