-- Article 6, 稳岗返还: premiums x refundRate out of the unemployment insurance fund.
-- Grain: one row per case. Terms: of this measure and, for those on the list, of distressed-employer-refund the same day.
WITH dated AS (
  SELECT *, terms_on('job-retention-refund', reference_date) AS t, terms_on('distressed-employer-refund', reference_date) AS other
  FROM cases),
judged AS (
  SELECT *, CASE
      WHEN NOT in_force(t, ['refundRate', 'layoffRateBelow', 'minimumPaidMonths', 'layoffFormula', 'excludedStandings']) THEN 'NOT_IN_FORCE'
      ELSE coalesce(
        retention_ground(t, standing, opening, closing, staff_months, paid_months),
        CASE WHEN distressed AND distressed_ground(other, standing, opening, closing, staff_months, paid_months) IS NULL
          THEN 'TAKES_DISTRESSED_REFUND' END)
    END AS ground
  FROM dated)
SELECT unit_key, county, ground,
  CASE WHEN ground IS NULL THEN half_up(premiums_fen * num(t['refundRate']), den(t['refundRate'])) END AS unemployment_insurance_fen
FROM judged
