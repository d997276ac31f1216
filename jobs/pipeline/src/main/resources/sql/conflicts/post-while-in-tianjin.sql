-- 赴津务工补助与乡村公益性岗位补贴同月: a transfer to Tianjin and a post of one person that touch the same month of the year.
-- grain: one row per person in Tianjin and spell in a post; reads: labour_transfer, public_post; parameter: year
WITH
post AS (
  SELECT person_id,
         concat_ws(' ', post_id, person_id, CAST(starts_on AS STRING)) AS other_key,
         month(greatest(starts_on, make_date(:year, 1, 1))) AS first_month,
         month(least(coalesce(ends_on, make_date(:year, 12, 31)), make_date(:year, 12, 31))) AS last_month
  FROM public_post
  WHERE starts_on <= make_date(:year, 12, 31) AND (ends_on IS NULL OR ends_on >= make_date(:year, 1, 1))
),
stay AS (
  SELECT person_id,
         month(greatest(starts_on, make_date(:year, 1, 1))) AS first_month,
         month(least(coalesce(ends_on, make_date(:year, 12, 31)), make_date(:year, 12, 31))) AS last_month
  FROM labour_transfer
  WHERE destination LIKE '12%'
    AND starts_on <= make_date(:year, 12, 31)
    AND (ends_on IS NULL OR ends_on >= make_date(:year, 1, 1))
)
SELECT DISTINCT post.person_id, post.person_id AS unit_key, post.other_key
FROM post
JOIN stay
  ON stay.person_id = post.person_id
 AND stay.first_month <= post.last_month
 AND stay.last_month >= post.first_month
