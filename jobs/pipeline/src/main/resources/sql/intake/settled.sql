-- Rows that do not enter the registry although they are in order by themselves.
WITH looked_at AS (
  SELECT r.*
  FROM referred r
  JOIN doubtful d ON r.key = d.key AND r.reference <=> d.reference
),
contender AS (
  SELECT l.table, l.fingerprint, l.line, l.values, f.place,
         transform(
           CASE WHEN l.values[f.kind_column] <> f.usual_kind THEN f.kind_key_columns ELSE f.key_columns END,
           i -> l.values[i]) AS key_values
  FROM looked_at l
  JOIN file f ON l.fingerprint = f.fingerprint
  WHERE l.reference IS NULL
),
-- In the order of delivery: the row that stands is the one before, itself or as a copy.
arriving AS (
  SELECT *, lag(values) OVER (PARTITION BY table, key_values ORDER BY place, line) AS standing
  FROM contender
),
-- A copy of the row that stands changes nothing; of all others the last one stays.
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY table, key_values ORDER BY place DESC, line DESC) AS rank
  FROM arriving
  WHERE NOT (values <=> standing)
)
SELECT table, fingerprint, line, values, reference AS verdict FROM looked_at WHERE reference IS NOT NULL
UNION ALL
SELECT table, fingerprint, line, values, 'EXACT_DUPLICATE' FROM arriving WHERE values <=> standing
UNION ALL
SELECT table, fingerprint, line, values, 'CONFLICTING_DUPLICATE' FROM ranked WHERE rank > 1
