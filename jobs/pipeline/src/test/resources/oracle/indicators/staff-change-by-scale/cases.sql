SELECT county || '|' || scale AS unit_key, sum(change) AS value FROM enterprise_change GROUP BY ALL
