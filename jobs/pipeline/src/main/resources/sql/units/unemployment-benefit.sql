-- 失业保险金及代缴医保 (article 15): registrations in force on any day of the year.
-- grain: one row per registration; reads: registration-year
SELECT * FROM ({registration-year})
