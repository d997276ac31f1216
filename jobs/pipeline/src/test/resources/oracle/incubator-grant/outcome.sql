-- Article 9, 孵化基地补助: an amount by level (PROVINCE, CITY), once. Grain: one row per case. Terms on 31 December.
WITH dated AS (SELECT *, terms_on('incubator-grant', reference_date) AS t FROM cases),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['grantProvince', 'grantCity']) THEN 'NOT_IN_FORCE'
      WHEN NOT recognised_this_year THEN 'NOT_RECOGNISED_THIS_YEAR'
    END AS ground
  FROM dated)
SELECT unit_key, county, ground,
  CASE WHEN ground IS NULL THEN whole(CASE level WHEN 'PROVINCE' THEN t['grantProvince'] WHEN 'CITY' THEN t['grantCity'] END) END AS employment_subsidy_fen
FROM judged
