-- Article 19, 赴津务工交通食宿补助: perYear out of the city budget. Grain: one row per case. Terms on 31 December.
WITH dated AS (SELECT *, terms_on('tianjin-travel-allowance', reference_date) AS t FROM cases),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['minimumMonths', 'perYear']) THEN 'NOT_IN_FORCE'
      WHEN NOT poor_household THEN 'NOT_POOR_HOUSEHOLD'
      WHEN months < whole(t['minimumMonths']) THEN 'TOO_FEW_MONTHS'
    END AS ground
  FROM dated)
SELECT unit_key, county, ground, CASE WHEN ground IS NULL THEN whole(t['perYear']) END AS city_fen FROM judged
