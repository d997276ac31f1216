-- Registrations of unemployment in force on any day of the year, with the facts that decide about unemployment benefit.
-- grain: one row per registration; reads: unemployment_registration, unemployment_contribution, unemployment_benefit; parameter: year
-- months: unemployment_contribution any to 11/year; unemployment_benefit any to 12/year-1
WITH
registration AS (
  SELECT concat_ws(' ', person_id, CAST(registered_on AS STRING)) AS unit_key,
         person_id, county, registered_on, reason,
         greatest(registered_on, make_date(:year, 1, 1)) AS first_day,
         least(coalesce(date_sub(closed_on, 1), make_date(:year, 12, 31)), make_date(:year, 12, 31)) AS last_day
  FROM unemployment_registration
),
in_force AS (
  SELECT * FROM registration WHERE first_day <= last_day
),
insured AS (
  SELECT in_force.unit_key, CAST(count(DISTINCT contribution.period) AS INT) AS months
  FROM in_force
  JOIN unemployment_contribution AS contribution
    ON contribution.person_id = in_force.person_id
   AND contribution.paid
   AND contribution.period < year(in_force.registered_on) * 100 + month(in_force.registered_on)
  GROUP BY in_force.unit_key
),
drawn AS (
  SELECT in_force.unit_key, CAST(count(*) AS INT) AS months
  FROM in_force
  JOIN unemployment_benefit AS benefit
    ON benefit.person_id = in_force.person_id
   AND benefit.benefit_fen > 0
   AND benefit.month BETWEEN year(in_force.registered_on) * 100 + month(in_force.registered_on)
                         AND (:year - 1) * 100 + 12
  GROUP BY in_force.unit_key
)
SELECT in_force.unit_key,
       in_force.person_id,
       in_force.county,
       in_force.registered_on,
       coalesce(insured.months, 0) AS insured_months,
       in_force.reason IN ('EMPLOYER', 'EXPIRED', 'BANKRUPT') AS involuntary,
       CAST(year(in_force.first_day) * 100 + month(in_force.first_day) AS INT) AS first_month,
       CAST(month(in_force.last_day) - month(in_force.first_day) + 1 AS INT) AS months,
       coalesce(drawn.months, 0) AS drawn_before
FROM in_force
LEFT JOIN insured ON insured.unit_key = in_force.unit_key
LEFT JOIN drawn ON drawn.unit_key = in_force.unit_key
