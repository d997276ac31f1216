-- What has to be looked at more closely: keys that more than one row has, and references to nobody.
-- The key is a hash of table and key: equal keys have equal ones, so none is missed.
SELECT key, reference
FROM referred
GROUP BY key, reference
HAVING reference IS NOT NULL OR count(*) > 1
