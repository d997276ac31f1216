-- Rows that do not enter the registry although they are in order by themselves.
WITH looked_at AS (
  SELECT r.*
  FROM referred r
  JOIN doubtful d ON r.key = d.key AND r.reference <=> d.reference
),
contender AS (
  SELECT l.table, l.fingerprint, l.line, l.values, f.place,
         transform(f.key_columns, i -> l.values[i]) AS key_values
  FROM looked_at l
  JOIN file f ON l.fingerprint = f.fingerprint
  WHERE l.reference IS NULL
),
-- Exact duplicates first: the earliest delivered copy stays.
copied AS (
  SELECT *, row_number() OVER (PARTITION BY table, key_values, values ORDER BY place, line) AS copy
  FROM contender
),
-- Then one content per key: the latest delivered.
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY table, key_values ORDER BY place DESC, line DESC) AS rank
  FROM copied
  WHERE copy = 1
)
SELECT table, fingerprint, line, values, reference AS verdict FROM looked_at WHERE reference IS NOT NULL
UNION ALL
SELECT table, fingerprint, line, values, 'EXACT_DUPLICATE' FROM copied WHERE copy > 1
UNION ALL
SELECT table, fingerprint, line, values, 'CONFLICTING_DUPLICATE' FROM ranked WHERE rank > 1
