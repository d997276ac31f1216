-- What tells employers apart in a profile, as registered.
-- grain: one row per employer; reads: employer
SELECT employer_id, left(industry, 1) AS by_industry, scale AS by_scale FROM employer
