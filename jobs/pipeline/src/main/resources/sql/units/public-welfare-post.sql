-- 乡村公益性岗位补贴 (article 18): spells of post-holders that touch the year.
-- grain: one row per post, person and first day; reads: public_post, person; parameter: year
-- rows public_post: concat_ws(' ', post_id, person_id, CAST(starts_on AS STRING)) = :unit_key
-- rows person: person_id = :person_id
WITH
-- The order of posts begins in 2019: it is the order in which the posts of the text's two years were filled, a fact
-- whatever number of them a scenario allows.
ranked AS (
  SELECT post_id, person_id, starts_on, ends_on, county,
         CASE WHEN starts_on < DATE '2019-01-01' THEN 1
              ELSE rank() OVER (PARTITION BY starts_on >= DATE '2019-01-01' ORDER BY starts_on, post_id) END AS rank
  FROM public_post
)
SELECT concat_ws(' ', spell.post_id, spell.person_id, CAST(spell.starts_on AS STRING)) AS unit_key,
       spell.person_id,
       spell.county,
       spell.starts_on,
       month(least(coalesce(spell.ends_on, make_date(:year, 12, 31)), make_date(:year, 12, 31)))
         - month(greatest(spell.starts_on, make_date(:year, 1, 1))) + 1 AS months,
       person.poor_household,
       spell.rank
FROM ranked AS spell
JOIN person ON person.person_id = spell.person_id
WHERE spell.starts_on <= make_date(:year, 12, 31)
  AND (spell.ends_on IS NULL OR spell.ends_on >= make_date(:year, 1, 1))
