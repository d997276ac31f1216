-- Article 14: a count. Everyone is entitled, nothing is paid.
SELECT unit_key, county, CAST(NULL AS VARCHAR) AS ground FROM cases
