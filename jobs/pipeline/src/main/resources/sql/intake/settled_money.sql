-- The money of rows that were settled otherwise than accepted, by file, verdict, month and column; column -1 counts the rows.
SELECT l.fingerprint, l.verdict, get(l.values, w.month) AS month, column,
       count(*) AS rows, sum(CAST(get(l.values, column) AS DECIMAL(38, 0))) AS fen
FROM settled l
JOIN watched w ON l.fingerprint = w.fingerprint
LATERAL VIEW explode(array_append(w.money, -1)) c AS column
GROUP BY l.fingerprint, l.verdict, get(l.values, w.month), column
