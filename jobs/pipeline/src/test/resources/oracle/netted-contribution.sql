-- Contributions as the registry keeps them, one row per (person, employer, insurance, period): what the contract says about
-- kinds, in other words. Written as one ordered list per key.
(SELECT k.person_id, k.employer_id, k.insurance, k.period,
  CASE WHEN len(regular) > 0 THEN regular[1].base_fen ELSE list_max([r.base_fen FOR r IN rows]) END AS base_fen,
  CAST(list_sum([r.employer_amount_fen FOR r IN rows]) AS BIGINT) AS employer_amount_fen,
  CAST(list_sum([r.employee_amount_fen FOR r IN rows]) AS BIGINT) AS employee_amount_fen,
  len([r FOR r IN rows IF r.paid AND r.kind IN ('REGULAR', 'SUPPLEMENT')]) > 0 AS paid
FROM (
  SELECT person_id, employer_id, insurance, period, rows,
    [r FOR r IN rows IF r.kind = 'REGULAR'] AS regular,
    [r FOR r IN rows IF r.kind = 'REVERSAL'] AS reversals
  FROM (
    SELECT person_id, employer_id, insurance, period,
      list(struct_pack(kind := kind, base_fen := base_fen, employer_amount_fen := employer_amount_fen,
                       employee_amount_fen := employee_amount_fen, paid := paid)) AS rows
    FROM :rows GROUP BY ALL)) k
WHERE len(reversals) = 0
   OR list_sum([r.employer_amount_fen FOR r IN rows]) > 0 OR list_sum([r.employee_amount_fen FOR r IN rows]) > 0)
