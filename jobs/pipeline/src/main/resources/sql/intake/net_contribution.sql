-- Contributions as everybody but intake sees them: one row per person, employer, insurance and month. Amounts are summed over
-- payment, supplements and reversals; the base is that of the payment, else the largest; it is paid if the payment or a
-- supplement is; a payment that was taken back in full is none. Keys with nothing but a payment are left as they are.
-- grain: one row per person, employer, insurance and month; reads: contribution_delivered
WITH several AS (
  SELECT DISTINCT person_id, employer_id, insurance, period
  FROM contribution_delivered
  WHERE kind <> 'REGULAR'
),
netted AS (
  SELECT person_id, employer_id, insurance, period,
         coalesce(max(base_fen) FILTER (WHERE kind = 'REGULAR'), max(base_fen)) AS base_fen,
         sum(employer_amount_fen) AS employer_amount_fen,
         sum(employee_amount_fen) AS employee_amount_fen,
         bool_or(paid AND kind <> 'REVERSAL') AS paid,
         coalesce(max(paid_on) FILTER (WHERE kind = 'REGULAR'), min(paid_on)) AS paid_on,
         bool_or(kind = 'REVERSAL') AS reversed
  FROM contribution_delivered
  LEFT SEMI JOIN several USING (person_id, employer_id, insurance, period)
  GROUP BY person_id, employer_id, insurance, period
)
SELECT person_id, employer_id, insurance, period, base_fen, employer_amount_fen, employee_amount_fen, paid, paid_on
FROM contribution_delivered
LEFT ANTI JOIN several USING (person_id, employer_id, insurance, period)
UNION ALL
SELECT person_id, employer_id, insurance, period, base_fen, employer_amount_fen, employee_amount_fen, paid, paid_on
FROM netted
WHERE NOT (reversed AND employer_amount_fen <= 0 AND employee_amount_fen <= 0)
