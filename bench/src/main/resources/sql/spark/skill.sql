-- 技术技能提升补贴 (article 13): v is the table of variants, or stands for the terms of one as literals.
SELECT v.id AS variant, sum(units) AS entitled,
  sum(units * CASE level WHEN 5 THEN v.level5 WHEN 4 THEN v.level4 ELSE v.level3 END) AS fen,
  sum(units * CASE level WHEN 5 THEN v.level5 WHEN 4 THEN v.level4 ELSE v.level3 END) AS first_fund_fen
FROM skill_case CROSS JOIN skill_variant v
WHERE level > 0 AND employed = 1 AND draws = 0 AND insured_months >= v.minimum
GROUP BY v.id
