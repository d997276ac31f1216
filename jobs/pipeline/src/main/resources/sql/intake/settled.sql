-- Rows that do not enter the registry although they are in order by themselves.
WITH contender AS (
  SELECT r.table, r.fingerprint, r.line, r.values, f.place,
         transform(f.key_columns, i -> r.values[i]) AS key_values
  FROM referred r
  JOIN contested c ON r.table = c.table AND r.key = c.key
  JOIN file f ON r.fingerprint = f.fingerprint
  WHERE r.reference IS NULL
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
SELECT table, fingerprint, line, values, reference AS verdict FROM referred WHERE reference IS NOT NULL
UNION ALL
SELECT table, fingerprint, line, values, 'EXACT_DUPLICATE' FROM copied WHERE copy > 1
UNION ALL
SELECT table, fingerprint, line, values, 'CONFLICTING_DUPLICATE' FROM ranked WHERE rank > 1
