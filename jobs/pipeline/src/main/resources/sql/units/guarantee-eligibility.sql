-- 融资担保支持对象 (article 7): small and micro employers in normal standing with insured staff in December of the year.
-- grain: one row per employer; reads: unemployment_contribution, employer; parameter: year
-- rows employer: employer_id = :employer_id
-- rows contribution: insurance = '210' AND employer_id = :employer_id AND period = :year * 100 + 12
-- months: unemployment_contribution 12/year to 12/year
SELECT employer.employer_id AS unit_key, employer.employer_id, employer.county, employer.industry
FROM (SELECT DISTINCT employer_id FROM unemployment_contribution WHERE period = :year * 100 + 12) AS staffed
JOIN employer ON employer.employer_id = staffed.employer_id
WHERE employer.scale IN ('SMALL', 'MICRO') AND employer.standing = 'NORMAL'
