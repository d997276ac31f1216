-- 孵化基地补助 (article 9): incubators in good standing, recognised in the year or before.
-- grain: one row per incubator; reads: incubator; parameter: year
-- rows incubator: incubator_id = :unit_key
SELECT incubator_id AS unit_key,
       county,
       level,
       year(recognised_on) = :year AS recognised_this_year
FROM incubator
WHERE year(recognised_on) <= :year AND standing = 'NORMAL'
