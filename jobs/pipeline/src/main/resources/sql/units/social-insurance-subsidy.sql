-- 社会保险补贴 (article 18): workers of poor households at enterprises that paid pension, unemployment or medical
-- contributions for them in the year. Months count from January 2019, when the text's three years begin.
-- grain: one row per person and employer; reads: contribution, person, employer; parameter: year
-- rows contribution: person_id = :person_id AND employer_id = :employer_id AND paid AND insurance IN ('110', '210', '310') AND period BETWEEN 201901 AND :year * 100 + 12
-- rows person: person_id = :person_id
-- rows employer: employer_id = :employer_id
-- months: contribution any to 12/year
WITH
paid_month AS (
  SELECT person_id, employer_id, period, sum(employer_amount_fen) AS contribution_fen
  FROM contribution
  WHERE insurance IN ('110', '210', '310')
    AND paid
    AND period BETWEEN least(201901, :year * 100 + 1) AND :year * 100 + 12
  GROUP BY person_id, employer_id, period
),
worker AS (
  SELECT person_id, employer_id,
         CAST(count_if(period >= :year * 100 + 1) AS INT) AS months,
         CAST(count_if(period < :year * 100 + 1) AS INT) AS months_before,
         sum(CASE WHEN period >= :year * 100 + 1 THEN contribution_fen ELSE 0 END) AS contribution_fen
  FROM paid_month
  GROUP BY person_id, employer_id
)
SELECT concat_ws(' ', worker.person_id, worker.employer_id) AS unit_key,
       worker.person_id,
       worker.employer_id,
       employer.county,
       worker.months,
       worker.months_before,
       worker.contribution_fen
FROM worker
JOIN person ON person.person_id = worker.person_id AND person.poor_household
JOIN employer ON employer.employer_id = worker.employer_id AND employer.ownership <> 'PUBLIC'
WHERE worker.months > 0
