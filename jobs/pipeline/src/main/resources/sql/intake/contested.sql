-- Keys that more than one row has. The number is a hash: equal keys have equal numbers, so none is missed.
SELECT table, key
FROM referred
WHERE reference IS NULL
GROUP BY table, key
HAVING count(*) > 1
