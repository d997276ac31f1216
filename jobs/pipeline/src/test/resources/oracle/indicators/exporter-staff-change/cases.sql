SELECT county || '|' AS unit_key, sum(change) AS value FROM enterprise_change WHERE exporter GROUP BY ALL
