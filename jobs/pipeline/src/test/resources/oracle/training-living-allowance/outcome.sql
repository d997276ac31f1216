-- Article 12, 培训期间生活费补贴: days x perDay. Grain: one row per case. Terms on the first day.
WITH dated AS (SELECT *, terms_on('training-living-allowance', reference_date) AS t FROM cases),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['perDay', 'includePoorHousehold']) THEN 'NOT_IN_FORCE'
      WHEN NOT unemployed THEN 'NOT_UNEMPLOYED'
      WHEN NOT (hardship OR zero_employment_household OR poor_household AND t['includePoorHousehold'] = 'true') THEN 'NOT_IN_TARGET_GROUP'
      WHEN benefit_overlap THEN 'DRAWS_BENEFIT'
    END AS ground
  FROM dated)
SELECT unit_key, county, ground, CASE WHEN ground IS NULL THEN days * whole(t['perDay']) END AS employment_subsidy_fen FROM judged
