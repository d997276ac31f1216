-- A registry (合成数据) for the indicators whose days crowd around those on which something begins or ceases to count.
CREATE MACRO dice(i, what, n) AS CAST(hash(what || ' ' || i) % n AS INTEGER);
CREATE MACRO one_of(i, what, list) AS list[1 + dice(i, what, len(list))];
CREATE MACRO area(i, what) AS one_of(i, what, ['620802', '620821', '620823', '620871']);

INSERT INTO employer BY NAME
SELECT 'E' || i AS employer_id, area(i, 'county') AS county,
  one_of(i, 'industry', ['A', 'A05', 'C', 'C25', 'C27', 'C37', 'C40', 'C42', 'D44', 'G60', 'H', 'H61', 'I', 'I64', 'R', 'P']) AS industry,
  one_of(i, 'ownership', ['STATE', 'COLLECTIVE', 'PRIVATE', 'PRIVATE', 'FOREIGN', 'INDIVIDUAL', 'PUBLIC']) AS ownership,
  one_of(i, 'scale', ['LARGE', 'MEDIUM', 'SMALL', 'MICRO']) AS scale, 'NORMAL' AS standing, dice(i, 'exporter', 3) = 0 AS exporter
FROM range(120) r(i);

-- Every person with one employer per insurance and month, one in ten with a second one.
INSERT INTO contribution BY NAME
SELECT DISTINCT ON (person_id, employer_id, insurance, period)
  'P' || i AS person_id, 'E' || dice(i * 1000 + n + dice(i, p, 12) // 9, 'employer', 120) AS employer_id, insurance, period,
  dice(i + p, 'base', 500001) AS base_fen, 0 AS employer_amount_fen, 0 AS employee_amount_fen, dice(i + p, 'paid', 4) > 0 AS paid
FROM range(400) r(i), range(2) s(n), (VALUES ('110'), ('210'), ('310')) v(insurance),
  (SELECT unnest([201512, 201604, 201605, 201606, 201607, 201612, 201701, 201712, 201801, 201812, 201904, 201905, 201912]) AS period,
    generate_subscripts([201512, 201604, 201605, 201606, 201607, 201612, 201701, 201712, 201801, 201812, 201904, 201905, 201912], 1) AS p)
WHERE (n = 0 OR dice(i, 'second', 10) = 0) AND dice(i * 100 + p, insurance, 5) > 0;

INSERT INTO person BY NAME
SELECT 'P' || i AS person_id, one_of(i, 'education', ['11', '14', '20', '30', '40', '61']) AS education,
  CASE WHEN dice(i, 'unknown', 10) > 0 THEN one_of(i, 'graduated', [DATE '2012-02-29', DATE '2012-07-01', DATE '2013-07-01',
    DATE '2014-06-30', DATE '2014-07-01', DATE '2016-02-29', DATE '2019-07-01', DATE '2019-07-02']) END AS graduated_on,
  dice(i, 'poor', 2) = 0 AS poor_household
FROM range(400) r(i);

INSERT INTO placement BY NAME
SELECT 'P' || dice(i, 'person', 400) AS person_id, 'E' || dice(i, 'employer', 120) AS employer_id,
  one_of(i, 'starts', [DATE '2017-02-28', DATE '2017-03-01', DATE '2017-06-30', DATE '2017-07-01', DATE '2018-06-30',
    DATE '2018-07-01', DATE '2019-06-29', DATE '2019-06-30', DATE '2019-07-01']) AS starts_on,
  area(i, 'placed') AS county, 2016 + dice(i, 'plan', 4) AS plan_year
FROM range(600) r(i);

INSERT INTO labour_base BY NAME
SELECT 'B' || i AS base_id, area(i, 'base') AS county, one_of(i, 'kind', ['OUT_OF_PROVINCE', 'OUT_OF_PROVINCE', 'LEADING']) AS kind,
  one_of(i, 'designated', [DATE '2015-05-01', DATE '2018-12-31', DATE '2019-12-31', DATE '2020-01-01']) AS designated_on
FROM range(40) r(i);

INSERT INTO labour_transfer BY NAME
SELECT 'P' || dice(i, 'sent', 60) AS person_id, 'B' || dice(i, 'through', 42) AS base_id,
  one_of(i, 'left', [DATE '2015-03-01', DATE '2018-12-31', DATE '2019-01-01', DATE '2019-12-31', DATE '2020-01-01']) AS starts_on,
  CASE WHEN dice(i, 'open', 4) > 0 THEN greatest(starts_on,
    one_of(i, 'back', [DATE '2018-12-31', DATE '2019-01-01', DATE '2019-12-31', DATE '2020-06-01'])) END AS ends_on,
  '620802' AS origin_county, '310100' AS destination
FROM range(900) r(i);
