-- The registry as the measures read it: columns that no measure reads are left out.
-- Amounts are whole fen (suffix _fen), months yyyymm, enumerations identifiers (SMALL), coded lists
-- their codes (210); spells closed unless said otherwise.
CREATE TABLE employer (employer_id VARCHAR, county VARCHAR, industry VARCHAR, ownership VARCHAR, scale VARCHAR, standing VARCHAR);
CREATE TABLE person (person_id VARCHAR, birth_date DATE, hukou_county VARCHAR, hukou_type VARCHAR, residence_county VARCHAR,
  education VARCHAR, graduated_on DATE, veteran BOOLEAN, low_income BOOLEAN, poor_household BOOLEAN, zero_employment_household BOOLEAN);
CREATE TABLE contribution (person_id VARCHAR, employer_id VARCHAR, insurance VARCHAR, period INTEGER,
  base_fen BIGINT, employer_amount_fen BIGINT, employee_amount_fen BIGINT, paid BOOLEAN);
CREATE TABLE contract (person_id VARCHAR, employer_id VARCHAR, signed_on DATE, starts_on DATE, ends_on DATE, ended_on DATE);
CREATE TABLE distressed_employer (employer_id VARCHAR, year INTEGER);
-- in force from registered_on to the day BEFORE closed_on
CREATE TABLE unemployment_registration (person_id VARCHAR, registered_on DATE, county VARCHAR, reason VARCHAR, hardship_category VARCHAR, closed_on DATE);
CREATE TABLE unemployment_benefit (person_id VARCHAR, month INTEGER, benefit_fen BIGINT);
CREATE TABLE training (person_id VARCHAR, kind VARCHAR, starts_on DATE, ends_on DATE, employer_id VARCHAR, passed BOOLEAN, cost_fen BIGINT);
CREATE TABLE certificate (certificate_no VARCHAR, person_id VARCHAR, occupation VARCHAR, level VARCHAR, issued_on DATE);
CREATE TABLE internship (person_id VARCHAR, employer_id VARCHAR, starts_on DATE, ends_on DATE, completed BOOLEAN, retained BOOLEAN);
CREATE TABLE startup (startup_id VARCHAR, person_id VARCHAR, county VARCHAR, applied_on DATE, partners INTEGER,
  loan_requested_fen BIGINT, term_months INTEGER, other_loan BOOLEAN);
CREATE TABLE employer_loan (employer_id VARCHAR, applied_on DATE, loan_requested_fen BIGINT, term_months INTEGER);
CREATE TABLE labour_transfer (person_id VARCHAR, starts_on DATE, ends_on DATE, origin_county VARCHAR, destination VARCHAR);
CREATE TABLE labour_base (base_id VARCHAR, county VARCHAR, kind VARCHAR, operator_employer_id VARCHAR, designated_on DATE, awarded_on DATE);
CREATE TABLE public_post (post_id VARCHAR, person_id VARCHAR, starts_on DATE, ends_on DATE, county VARCHAR);
CREATE TABLE incubator (incubator_id VARCHAR, county VARCHAR, level VARCHAR, recognised_on DATE, standing VARCHAR);

-- Dated values of terms. from_date and until_date are both days in force; no until_date = open.
-- value: money in fen, ratios 25%, 0.25 or 1/4, lists joined with +, booleans true and false.
CREATE TABLE term (measure VARCHAR, term VARCHAR, from_date DATE, until_date DATE, value VARCHAR);
