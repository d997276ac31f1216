-- Article 17, 劳务基地一次性奖补: an award by kind. Grain: one row per case. Terms on 31 December.
WITH dated AS (SELECT *, terms_on('labour-base-award', reference_date) AS t FROM cases),
stable AS (SELECT *, list_filter(workers, lambda w: w.months >= whole(t['stableMonths'])) AS stable_workers FROM dated),
counted AS (
  SELECT *, coalesce(list_sum(list_transform(stable_workers, lambda w: w.people)), 0) AS local_workers,
    coalesce(list_sum(list_transform(list_filter(stable_workers, lambda w: w.poor), lambda w: w.people)), 0) AS poor_workers
  FROM stable),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['stableMonths', 'enrichingPoorMinimum', 'leadingLocalAbove', 'leadingPoorShare', 'awardEnriching', 'awardLeading'])
        THEN 'NOT_IN_FORCE'
      WHEN kind = 'ENRICHING' AND poor_workers < whole(t['enrichingPoorMinimum']) THEN 'TOO_FEW_POOR_WORKERS'
      WHEN kind = 'LEADING' AND local_workers <= whole(t['leadingLocalAbove']) THEN 'TOO_FEW_LOCAL_WORKERS'
      WHEN kind = 'LEADING' AND poor_workers * den(t['leadingPoorShare']) < num(t['leadingPoorShare']) * local_workers THEN 'POOR_SHARE'
    END AS ground
  FROM counted)
SELECT unit_key, county, ground,
  CASE WHEN ground IS NULL THEN whole(CASE kind WHEN 'ENRICHING' THEN t['awardEnriching'] WHEN 'LEADING' THEN t['awardLeading'] END) END AS city_fen
FROM judged
