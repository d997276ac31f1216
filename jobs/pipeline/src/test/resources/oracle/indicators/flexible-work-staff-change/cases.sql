SELECT county || '|' || CASE WHEN ownership = 'INDIVIDUAL' THEN ownership ELSE 'PLATFORM' END AS unit_key, sum(change) AS value
FROM enterprise_change WHERE ownership = 'INDIVIDUAL' OR industry = 'I64' OR industry = 'G60' GROUP BY ALL
