-- Section "Conventions" of the articles, once for all measures. The policy year is the variable `year`.

CREATE MACRO first_day() AS make_date(getvariable('year'), 1, 1);
CREATE MACRO last_day_of_year() AS make_date(getvariable('year'), 12, 31);
CREATE MACRO month_of(d) AS CAST(year(d) * 100 + month(d) AS INTEGER);
CREATE MACRO month_in(years_later, m) AS (getvariable('year') + years_later) * 100 + m;
CREATE MACRO plus_years(d, n) AS CAST(d + to_years(n) AS DATE);

-- Whole months from a up to, not including, b, counted by the day of the month: the end of a short month is no exception.
CREATE MACRO whole_months(a, b) AS ((year(b) * 12 + month(b)) * 32 + day(b) - (year(a) * 12 + month(a)) * 32 - day(a)) // 32;
-- "Months between two dates": both days included.
CREATE MACRO months_between(a, b) AS whole_months(a, b + 1);
CREATE MACRO age_on(birth, d) AS whole_months(birth, d) // 12;
-- Calendar months of the policy year of which a day lies in [a, b]; an open spell runs to 31 December.
CREATE MACRO first_in_year(a) AS greatest(a, first_day());
CREATE MACRO last_in_year(b) AS least(coalesce(b, last_day_of_year()), last_day_of_year());
CREATE MACRO calendar_months(a, b) AS CAST(month(last_in_year(b)) - month(first_in_year(a)) + 1 AS INTEGER);
CREATE MACRO touches_month(a, b, m) AS a <= last_day(make_date(getvariable('year'), m, 1))
  AND coalesce(b >= make_date(getvariable('year'), m, 1), true);
CREATE MACRO touches_year(a, b) AS a <= last_day_of_year() AND coalesce(b >= first_day(), true);

-- Exact ratios, '1/4', '25%' or '0.25', as numerator and denominator.
CREATE MACRO num(v) AS CASE
  WHEN contains(v, '/') THEN CAST(split_part(v, '/', 1) AS HUGEINT)
  ELSE CAST(replace(rtrim(v, '%'), '.', '') AS HUGEINT) END;
CREATE MACRO den(v) AS CASE
  WHEN contains(v, '/') THEN CAST(split_part(v, '/', 2) AS HUGEINT)
  ELSE CAST(rpad('1', CAST(1 + length(split_part(rtrim(v, '%'), '.', 2)) AS INTEGER), '0') AS HUGEINT)
       * CASE WHEN contains(v, '%') THEN 100 ELSE 1 END END;
-- n/d, neither negative, rounded half-up. HUGEINT overflow is an error, never a wrong figure.
CREATE MACRO half_up(n, d) AS CAST((2 * CAST(n AS HUGEINT) + d) // (2 * CAST(d AS HUGEINT)) AS BIGINT);

-- The terms of a measure in force on day d: name -> value. Two values for one day are an error (duplicate key).
CREATE MACRO terms_on(m, d) AS (
  SELECT map_from_entries(list(struct_pack(k := t.term, v := t.value)))
  FROM term t WHERE t.measure = m AND t.from_date <= d AND coalesce(t.until_date >= d, true));
CREATE MACRO in_force(terms, names) AS coalesce(list_has_all(map_keys(terms), names), false);
CREATE MACRO whole(v) AS CAST(v AS BIGINT);
-- An empty list has no items: '' stands for it, in terms and in the groups of a person.
CREATE MACRO items(v) AS list_filter(string_split(v, '+'), lambda s: s <> '');

-- Staff of an employer in a month: distinct persons with a row of insurance 210, paid or not.
CREATE VIEW staff AS
SELECT employer_id, period, count(DISTINCT person_id) AS staff FROM contribution WHERE insurance = '210' GROUP BY ALL;

-- Insured months of a person: distinct periods with a paid row of insurance 210, any employer.
CREATE VIEW insured_month AS SELECT DISTINCT person_id, period FROM contribution WHERE insurance = '210' AND paid;

CREATE VIEW benefit_month AS SELECT DISTINCT person_id, month FROM unemployment_benefit WHERE benefit_fen > 0;

-- Days on which a registration is in force, last day included; never in force if closed on its first day.
CREATE VIEW registration AS
SELECT person_id || '|' || registered_on AS unit_key, *, closed_on - 1 AS last_on
FROM unemployment_registration WHERE coalesce(closed_on > registered_on, true);

-- Days, both included, on which a person belongs to an eligible group of article 8; NULL = without bound.
CREATE VIEW group_spell AS
SELECT person_id, 'REGISTERED_UNEMPLOYED' AS member_of, registered_on AS from_on, last_on FROM registration
UNION ALL SELECT person_id, 'HARDSHIP', registered_on, last_on FROM registration WHERE hardship_category IS NOT NULL
UNION ALL SELECT person_id, 'VETERAN', NULL, NULL FROM person WHERE veteran
UNION ALL SELECT person_id, 'POOR_HOUSEHOLD', NULL, NULL FROM person WHERE poor_household
UNION ALL SELECT person_id, 'GRADUATE', graduated_on, plus_years(graduated_on, 5) - 1 FROM person
  WHERE education IN ('11', '14', '20', '30') AND graduated_on IS NOT NULL
UNION ALL SELECT person_id, 'RETURNED_MIGRANT', t.ends_on, plus_years(t.ends_on, 2) - 1
  FROM labour_transfer t JOIN person p USING (person_id)
  WHERE p.hukou_type = 'RURAL' AND t.destination <> t.origin_county AND t.ends_on IS NOT NULL;
CREATE MACRO within(d, from_on, last_on) AS coalesce(d >= from_on, true) AND coalesce(d <= last_on, true);

-- Article 8: the principal of a personal loan in units of 1 / den(uplift) fen; two or more partners share a raised cap.
CREATE MACRO startup_principal(requested, partners, cap, uplift) AS least(
  requested * den(uplift),
  whole(cap) * CASE WHEN partners >= 2 THEN partners * (den(uplift) + num(uplift)) ELSE den(uplift) END);

-- Article 6: layoffs / base >= limit without dividing; the base is the opening staff or the mean of twelve months.
-- Nobody insured in all twelve months (possible only if minimumPaidMonths is 0) counts as a rate without bound.
CREATE MACRO laid_off_too_many(opening, closing, staff_months, formula, limit_) AS
  CASE formula
    WHEN 'OPENING_CLOSING' THEN greatest(0, opening - closing) * den(limit_) >= num(limit_) * opening
    WHEN 'OPENING_AVERAGE' THEN 12 * greatest(0, opening - closing) * den(limit_) >= num(limit_) * staff_months
    ELSE error('unknown layoffFormula') END;
CREATE MACRO retention_ground(t, standing, opening, closing, staff_months, paid_months) AS
  CASE
    WHEN list_contains(items(t['excludedStandings']), standing) THEN 'EXCLUDED_STANDING'
    WHEN paid_months < whole(t['minimumPaidMonths']) THEN 'NOT_PAID_IN_FULL'
    WHEN opening = 0 THEN 'NO_OPENING_STAFF'
    WHEN laid_off_too_many(opening, closing, staff_months, t['layoffFormula'], t['layoffRateBelow']) THEN 'LAYOFFS'
  END;
CREATE MACRO distressed_ground(t, standing, opening, closing, staff_months, paid_months) AS
  CASE
    WHEN NOT in_force(t, ['excludedStandings', 'minimumPaidMonths', 'layoffRateBelow', 'layoffFormula',
                          'method', 'months', 'monthlyBenefit', 'premiumShare']) THEN 'NOT_IN_FORCE'
    ELSE retention_ground(t, standing, opening, closing, staff_months, paid_months)
  END;

-- Facts of article 6 about every employer, of the policy year's two years before.
CREATE VIEW retention_fact AS
WITH month_ AS (
  SELECT employer_id, period, bool_and(paid) AS all_paid FROM contribution
  WHERE insurance = '210' AND period BETWEEN month_in(-1, 1) AND month_in(-1, 12) GROUP BY ALL),
paid AS (SELECT employer_id, count(*) FILTER (all_paid) AS paid_months FROM month_ GROUP BY ALL),
head AS (
  SELECT employer_id,
    coalesce(max(staff) FILTER (period = month_in(-2, 12)), 0) AS opening,
    coalesce(max(staff) FILTER (period = month_in(-1, 12)), 0) AS closing,
    coalesce(sum(staff) FILTER (period BETWEEN month_in(-1, 1) AND month_in(-1, 12)), 0) AS staff_months
  FROM staff GROUP BY ALL),
due AS (
  SELECT employer_id,
    sum(employer_amount_fen + employee_amount_fen) FILTER (insurance = '210' AND paid) AS premiums_fen,
    sum(employer_amount_fen + employee_amount_fen) AS year_due_fen
  FROM contribution WHERE period BETWEEN month_in(-1, 1) AND month_in(-1, 12) GROUP BY ALL)
SELECT employer_id, e.county, e.standing, paid.employer_id IS NOT NULL AS insured,
  CAST(coalesce(opening, 0) AS BIGINT) AS opening, CAST(coalesce(closing, 0) AS BIGINT) AS closing,
  CAST(coalesce(staff_months, 0) AS BIGINT) AS staff_months, coalesce(paid_months, 0) AS paid_months,
  CAST(coalesce(premiums_fen, 0) AS BIGINT) AS premiums_fen, CAST(coalesce(year_due_fen, 0) AS BIGINT) AS year_due_fen
FROM employer e LEFT JOIN paid USING (employer_id) LEFT JOIN head USING (employer_id) LEFT JOIN due USING (employer_id);

-- Article 15: verdict of a registration in the policy year. Read also by article 16, hence a macro over one case.
CREATE MACRO benefit_terms() AS ['minimumInsuredMonths', 'durations', 'durationSteps'];
-- The last duration whose step is reached; the first one below all steps.
CREATE MACRO benefit_duration(t, insured_months) AS
  whole(items(t['durations'])[greatest(1, len(list_filter(items(t['durationSteps']), lambda s: whole(s) <= insured_months)))]);
CREATE MACRO monthly_benefit(t, county) AS whole(coalesce(t['monthlyByCounty.' || county], t['monthlyByCounty.other']));
-- A month pays only if all values that price it are in force on its first day.
CREATE MACRO month_pays(t, county) AS coalesce(in_force(t, ['medicalBase', 'medicalRate']) AND monthly_benefit(t, county) IS NOT NULL, false);
CREATE MACRO benefit_ground(t, any_month_pays, insured_months, involuntary, drawn_before) AS
  CASE
    WHEN NOT in_force(t, benefit_terms()) OR NOT any_month_pays THEN 'NOT_IN_FORCE'
    WHEN insured_months < whole(t['minimumInsuredMonths']) THEN 'INSURED_TOO_SHORT'
    WHEN NOT involuntary THEN 'VOLUNTARY'
    WHEN benefit_duration(t, insured_months) <= drawn_before THEN 'EXHAUSTED'
  END;
-- The terms on the first day of each month of the year, with the months' numbers.
CREATE VIEW benefit_month_terms AS
SELECT day, t FROM (
  SELECT day, terms_on('unemployment-benefit', day) AS t
  FROM (SELECT make_date(getvariable('year'), CAST(m AS INTEGER), 1) AS day FROM range(1, 13) r(m)));

-- Articles 15 and 16: registrations in force on any day of the year, with the facts of article 15.
CREATE VIEW benefit_fact AS
WITH spell AS (SELECT * FROM registration WHERE touches_year(registered_on, last_on)),
insured AS (
  SELECT s.unit_key, count(i.period) AS insured_months
  FROM spell s LEFT JOIN insured_month i ON i.person_id = s.person_id AND i.period < month_of(s.registered_on) GROUP BY ALL),
drawn AS (
  SELECT s.unit_key, count(b.month) AS drawn_before
  FROM spell s LEFT JOIN benefit_month b ON b.person_id = s.person_id
    AND b.month BETWEEN month_of(s.registered_on) AND month_in(-1, 12) GROUP BY ALL)
SELECT unit_key, person_id, county, registered_on,
  CAST(date_trunc('month', first_in_year(registered_on)) AS DATE) AS first_month,
  calendar_months(registered_on, last_on) AS months_in_year,
  insured_months, reason IN ('EMPLOYER', 'EXPIRED', 'BANKRUPT') AS involuntary, drawn_before
FROM spell JOIN insured USING (unit_key) JOIN drawn USING (unit_key);
