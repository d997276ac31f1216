-- Interplay: in Tianjin and in a public-welfare post in the same month, both touched by a day at least.
SELECT DISTINCT t.person_id, t.person_id AS unit_key, p.post_id || '|' || p.person_id || '|' || p.starts_on AS other_key
FROM range(1, 13) r(m)
JOIN labour_transfer t ON t.destination LIKE '12____' AND touches_month(t.starts_on, t.ends_on, m)
JOIN public_post p ON p.person_id = t.person_id AND touches_month(p.starts_on, p.ends_on, m)
