-- What the indicators read beyond the columns of the measures; run before the registry is loaded.
ALTER TABLE employer ADD COLUMN exporter BOOLEAN;
ALTER TABLE labour_transfer ADD COLUMN base_id VARCHAR;
CREATE TABLE placement (person_id VARCHAR, employer_id VARCHAR, starts_on DATE, county VARCHAR, plan_year INTEGER);

-- Articles 1 to 5: enterprises with the change of their staff from one December to the next; empty if a December is missing.
CREATE VIEW enterprise_change AS
WITH a AS (SELECT employer_id, staff AS before FROM staff WHERE period = month_in(-1, 12)),
     b AS (SELECT employer_id, staff AS after FROM staff WHERE period = month_in(0, 12))
SELECT e.*, coalesce(after, 0) - coalesce(before, 0) AS change
FROM a FULL JOIN b USING (employer_id) JOIN employer e USING (employer_id)
WHERE e.ownership IN ('STATE', 'COLLECTIVE', 'PRIVATE', 'FOREIGN', 'INDIVIDUAL')
  AND EXISTS (SELECT 1 FROM a) AND EXISTS (SELECT 1 FROM b);
