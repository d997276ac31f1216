-- Article 13, 技术技能提升补贴: a fixed amount by level (5 初级, 4 中级, 3 高级) out of the unemployment insurance fund.
-- Grain: one row per case. Terms on the day of issue.
WITH dated AS (SELECT *, terms_on('skill-upgrade-subsidy', reference_date) AS t FROM cases),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['minimumInsuredMonths', 'level5', 'level4', 'level3']) THEN 'NOT_IN_FORCE'
      WHEN level NOT IN ('5', '4', '3') THEN 'LEVEL_NOT_COVERED'
      WHEN NOT employed_at_issue THEN 'NOT_EMPLOYED'
      WHEN insured_months < whole(t['minimumInsuredMonths']) THEN 'INSURED_TOO_SHORT'
      WHEN draws_benefit THEN 'DRAWS_BENEFIT'
    END AS ground
  FROM dated)
SELECT unit_key, county, ground, CASE WHEN ground IS NULL THEN whole(t['level' || level]) END AS unemployment_insurance_fen
FROM judged
