-- Article 18, 乡村公益性岗位补贴. Grain: post-holder spell touching the policy year; key post_id|person_id|starts_on.
-- Inputs: public_post, person. County: of the post.
-- place: 1 + spells started since 2019-01-01, of whatever holder, with a smaller (starts_on, post_id as text).
WITH placed AS (
  SELECT post_id, person_id, starts_on, rank() OVER (ORDER BY starts_on, post_id) AS place
  FROM public_post WHERE starts_on >= DATE '2019-01-01')
SELECT s.post_id || '|' || s.person_id || '|' || s.starts_on AS unit_key, s.county, s.starts_on AS reference_date,
  calendar_months(s.starts_on, s.ends_on) AS months, p.poor_household, coalesce(r.place, 1) AS place
FROM public_post s JOIN person p USING (person_id) LEFT JOIN placed r USING (post_id, person_id, starts_on)
WHERE touches_year(s.starts_on, s.ends_on)
