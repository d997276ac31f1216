-- Article 9, 孵化基地补助. Grain: incubator recognised in or before the policy year, standing NORMAL. Input: incubator.
SELECT incubator_id AS unit_key, county, last_day_of_year() AS reference_date, level, year(recognised_on) = getvariable('year') AS recognised_this_year
FROM incubator WHERE recognised_on <= last_day_of_year() AND standing = 'NORMAL'
