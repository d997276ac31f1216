-- Article 18, 乡村公益性岗位补贴: months x monthly for the first `posts` spells. Grain: one row per case. Terms on the first day.
WITH dated AS (SELECT *, terms_on('public-welfare-post', reference_date) AS t FROM cases),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['monthly', 'posts']) THEN 'NOT_IN_FORCE'
      WHEN NOT poor_household THEN 'NOT_POOR_HOUSEHOLD'
      WHEN place > whole(t['posts']) THEN 'OVER_QUOTA'
    END AS ground
  FROM dated)
SELECT unit_key, county, ground, CASE WHEN ground IS NULL THEN months * whole(t['monthly']) END AS employment_subsidy_fen FROM judged
