-- Every value k / :values of hiringRatio at once, k from 1: an enterprise below the limit of staff reaches it up to its own
-- break-even value, so its loan counts for all smaller k. Sums by break-even value, then cumulated from the top.
WITH counted AS (
  SELECT h.id, CAST(sum(h.people) AS BIGINT) AS hired
  FROM loan_hire h CROSS JOIN loan_variant v
  WHERE h.months >= v.contract_months AND (h.groups & v.groups) <> 0 GROUP BY ALL),
priced AS (
  SELECT c.units, v.base_d * v.share_d * 12 AS below,
    2 * least(c.requested, v.cap, v.per_hire * k.hired) * v.base_n * v.share_n * least(c.term_months, v.max_months) AS above,
    CASE WHEN c.staff <= v.large_above THEN least(k.hired * :values // c.staff, :values)
      WHEN k.hired * v.large_d >= v.large_n * c.staff THEN :values ELSE 0 END AS last_k
  FROM counted k JOIN loan_case c ON c.id = k.id CROSS JOIN loan_variant v
  WHERE c.staff > 0 AND c.requested > 0),
steps AS (
  SELECT last_k AS k, sum(units) AS units, sum(units * ((above + below) // (2 * below))) AS fen FROM priced GROUP BY ALL)
SELECT CAST(coalesce(sum(s.units) OVER above_it, 0) AS BIGINT) AS entitled,
  CAST(coalesce(sum(s.fen) OVER above_it, 0) AS BIGINT) AS fen
FROM range(1, :values + 1) r(k) LEFT JOIN steps s USING (k)
WINDOW above_it AS (ORDER BY r.k DESC)
ORDER BY r.k
