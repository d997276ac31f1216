-- 年输转千人以上省外劳务基地 (article 19): bases designated by the end of the year through which enough people were away on
-- a day of the year. Readings: R-59.
-- grain: one row per county; reads: labour_base, labour_transfer; parameters: year, minimum_people
WITH
sent AS (
  SELECT base_id, count(DISTINCT person_id) AS people
  FROM labour_transfer
  WHERE base_id IS NOT NULL
    AND starts_on <= make_date(:year, 12, 31)
    AND (ends_on IS NULL OR ends_on >= make_date(:year, 1, 1))
  GROUP BY base_id
)
SELECT base.county, '' AS category, count_if(coalesce(sent.people, 0) >= :minimum_people) AS value
FROM labour_base AS base
LEFT JOIN sent ON sent.base_id = base.base_id
WHERE base.kind = 'OUT_OF_PROVINCE' AND base.designated_on <= make_date(:year, 12, 31)
GROUP BY base.county
