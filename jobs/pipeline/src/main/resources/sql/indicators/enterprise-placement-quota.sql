-- 支企指标安置农村贫困家庭高校毕业生 (article 18): of the placements of the plan year, those of persons of poor households
-- who were graduates of the last five years on the first day. Readings: R-58.
-- grain: one row per county; reads: placement, person; parameter: year
SELECT placement.county, '' AS category, count(*) AS whole,
       count_if(person.poor_household
                AND person.education IN ('11', '14', '20', '30')
                AND person.graduated_on <= placement.starts_on
                AND placement.starts_on < add_months(person.graduated_on, 60)) AS value
FROM placement
JOIN person ON person.person_id = placement.person_id
WHERE placement.plan_year = :year
GROUP BY placement.county
