-- Article 12, 职业培训补贴: an amount by kind of course. Grain: one row per case. Terms on the last day.
WITH dated AS (SELECT *, terms_on('training-subsidy', reference_date) AS t FROM cases),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['perSkillCourse', 'perStartupCourse']) THEN 'NOT_IN_FORCE'
      WHEN NOT unemployed THEN 'NOT_UNEMPLOYED'
      WHEN NOT passed THEN 'NOT_PASSED'
    END AS ground
  FROM dated)
SELECT unit_key, county, ground,
  CASE WHEN ground IS NULL THEN whole(CASE kind WHEN 'SKILL' THEN t['perSkillCourse'] WHEN 'STARTUP' THEN t['perStartupCourse'] END) END AS employment_subsidy_fen
FROM judged
