-- Every rejected row: those rejected alone as they were delivered, the others as they were understood, both masked.
SELECT f.file, s.line, s.table, s.verdict AS reason, s.column, s.detail, s.raw
FROM rejected s
JOIN file f ON s.fingerprint = f.fingerprint
UNION ALL
SELECT f.file, l.line, l.table, l.verdict,
       CASE l.verdict WHEN 'UNKNOWN_PERSON' THEN f.person_column WHEN 'UNKNOWN_EMPLOYER' THEN f.employer_column END,
       NULL,
       to_json(transform(l.values, (v, i) -> CASE WHEN array_contains(f.masked_columns, i) THEN '***' ELSE coalesce(v, '') END))
FROM settled l
JOIN file f ON l.fingerprint = f.fingerprint
WHERE l.verdict <> 'EXACT_DUPLICATE'
