-- 在公益性岗位期间由用人单位参保: a row of insurance 210 at any employer, paid or not, for a month of the year that the post touches.
-- grain: one row per spell in a post; reads: public_post, unemployment_contribution; parameter: year
-- months: unemployment_contribution 01/year to 12/year
WITH
post AS (
  SELECT person_id,
         concat_ws(' ', post_id, person_id, CAST(starts_on AS STRING)) AS unit_key,
         :year * 100 + month(greatest(starts_on, make_date(:year, 1, 1))) AS first_month,
         :year * 100 + month(least(coalesce(ends_on, make_date(:year, 12, 31)), make_date(:year, 12, 31))) AS last_month
  FROM public_post
  WHERE starts_on <= make_date(:year, 12, 31) AND (ends_on IS NULL OR ends_on >= make_date(:year, 1, 1))
)
SELECT DISTINCT post.person_id, post.unit_key
FROM post
JOIN unemployment_contribution AS contribution
  ON contribution.person_id = post.person_id
 AND contribution.period BETWEEN post.first_month AND post.last_month
