SELECT county || '|' || ownership AS unit_key, sum(change) AS value
FROM enterprise_change WHERE ownership NOT IN ('STATE', 'COLLECTIVE', 'FOREIGN') GROUP BY ALL
