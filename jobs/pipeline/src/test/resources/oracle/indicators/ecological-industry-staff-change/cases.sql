SELECT county || '|' || CASE
    WHEN industry[1] = 'A' THEN 'CIRCULAR_AGRICULTURE'
    WHEN industry[1] = 'G' THEN 'LOGISTICS'
    WHEN industry[1] = 'I' OR industry = 'C39' THEN 'DATA'
    WHEN industry[1] = 'R' OR industry IN ('H61', 'N78') THEN 'CULTURE_TOURISM'
    WHEN industry IN ('D44', 'D45') THEN 'CLEAN_ENERGY'
    WHEN industry IN ('C42', 'N77') THEN 'ENERGY_SAVING'
    WHEN industry = 'C27' THEN 'CHINESE_MEDICINE'
    WHEN industry = 'C37' THEN 'CIVIL_MILITARY'
    WHEN industry IN ('C25', 'C26', 'C30', 'C31', 'C32') THEN 'CLEAN_PRODUCTION'
    WHEN industry IN ('C34', 'C35', 'C36', 'C38', 'C40') THEN 'ADVANCED_MANUFACTURING'
  END AS unit_key, sum(change) AS value
FROM enterprise_change WHERE unit_key IS NOT NULL AND getvariable('year') >= 2018 GROUP BY ALL
