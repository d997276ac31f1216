-- Article 7, 融资担保支持对象. Grain: employer of scale SMALL or MICRO, standing NORMAL, with staff in December of the policy year.
-- Inputs: employer, contribution. A population: no terms, no reference date.
SELECT employer_id AS unit_key, e.county, CAST(NULL AS DATE) AS reference_date, e.industry
FROM employer e JOIN staff s USING (employer_id)
WHERE e.scale IN ('SMALL', 'MICRO') AND e.standing = 'NORMAL' AND s.period = month_in(0, 12)
