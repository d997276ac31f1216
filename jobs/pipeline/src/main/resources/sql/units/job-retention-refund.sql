-- 稳岗返还 (article 6): employers of every ownership with a row of insurance 210 in the year before.
-- grain: one row per employer; reads: unemployment_contribution, contribution, employer, distressed_employer; parameter: year
-- rows employer: employer_id = :employer_id
-- rows distressed_employer: employer_id = :employer_id AND year = :year
-- rows contribution: insurance = '210' AND employer_id = :employer_id AND (period BETWEEN (:year - 1) * 100 + 1 AND (:year - 1) * 100 + 12 OR period = (:year - 2) * 100 + 12)
-- months: contribution 01/year-1 to 12/year-1; unemployment_contribution 12/year-2 to 12/year-1
WITH
insured AS (
  SELECT employer_id, period, count(*) AS staff, every(paid) AS all_paid,
         sum(CASE WHEN paid THEN employer_amount_fen + employee_amount_fen ELSE 0 END) AS paid_fen
  FROM unemployment_contribution
  WHERE period BETWEEN (:year - 1) * 100 + 1 AND (:year - 1) * 100 + 12
  GROUP BY employer_id, period
),
last_year AS (
  SELECT employer_id,
         CAST(sum(staff) AS INT) AS staff_months,
         CAST(sum(CASE WHEN period = (:year - 1) * 100 + 12 THEN staff ELSE 0 END) AS INT) AS closing,
         CAST(count_if(all_paid) AS INT) AS paid_months,
         sum(paid_fen) AS premiums_fen
  FROM insured
  GROUP BY employer_id
),
opening AS (
  SELECT employer_id, CAST(count(*) AS INT) AS staff
  FROM unemployment_contribution
  WHERE period = (:year - 2) * 100 + 12
  GROUP BY employer_id
),
distress AS (
  SELECT listed.employer_id, coalesce(sum(due.employer_amount_fen + due.employee_amount_fen), 0) AS year_due_fen
  FROM distressed_employer AS listed
  LEFT JOIN contribution AS due
    ON due.employer_id = listed.employer_id
   AND due.period BETWEEN (:year - 1) * 100 + 1 AND (:year - 1) * 100 + 12
  WHERE listed.year = :year
  GROUP BY listed.employer_id
)
SELECT last_year.employer_id AS unit_key,
       last_year.employer_id,
       employer.county,
       employer.standing,
       named_struct(
         'opening', coalesce(opening.staff, 0),
         'closing', last_year.closing,
         'staff_months', last_year.staff_months) AS workforce,
       last_year.paid_months,
       last_year.premiums_fen,
       CASE WHEN distress.employer_id IS NOT NULL
            THEN named_struct('year_due_fen', distress.year_due_fen) END AS distress
FROM last_year
JOIN employer ON employer.employer_id = last_year.employer_id
LEFT JOIN opening ON opening.employer_id = last_year.employer_id
LEFT JOIN distress ON distress.employer_id = last_year.employer_id
