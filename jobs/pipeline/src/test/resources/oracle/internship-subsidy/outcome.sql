-- Article 10, 就业见习补贴: months up to the maximum at one of two monthly amounts; the higher where the host keeps enough.
-- Grain: one row per case. Terms on the first day.
WITH dated AS (SELECT *, terms_on('internship-subsidy', reference_date) AS t FROM cases),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['povertyCounties', 'minimumMonths', 'maximumMonths', 'minimumAge', 'maximumAge', 'monthly', 'monthlyHigh',
                            'retentionShare', 'vocationalInPovertyCountiesOnly']) THEN 'NOT_IN_FORCE'
      WHEN NOT (graduate
        OR vocational_graduate AND (t['vocationalInPovertyCountiesOnly'] = 'false' OR list_contains(items(t['povertyCounties']), county))
        OR registered_unemployed AND age BETWEEN whole(t['minimumAge']) AND whole(t['maximumAge'])) THEN 'NOT_IN_TARGET_GROUP'
      WHEN months < whole(t['minimumMonths']) THEN 'TOO_SHORT'
    END AS ground
  FROM dated)
SELECT unit_key, county, ground,
  CASE WHEN ground IS NULL THEN least(months, whole(t['maximumMonths'])) * whole(
    CASE WHEN finished > 0 AND retained * den(t['retentionShare']) >= num(t['retentionShare']) * finished
      THEN t['monthlyHigh'] ELSE t['monthly'] END) END AS employment_subsidy_fen
FROM judged
