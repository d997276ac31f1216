package org.casebook.pipeline.synthetic;

/**
 * The defects that are planted: the verdicts that intake must find, and rows that occur twice. Those that only few
 * tables can have come first, so that small tables have them.
 */
enum Kind {
    BAD_CREDIT_CODE,
    DATES_REVERSED,
    UNKNOWN_COUNTY,
    OUT_OF_RANGE,
    FUTURE_DATE,
    UNKNOWN_EMPLOYER,
    UNKNOWN_CODE,
    BAD_ID_NUMBER,
    UNKNOWN_PERSON,
    CONFLICTING_DUPLICATE,
    BAD_ENCODING,
    WRONG_FIELD_COUNT,
    MISSING_VALUE,
    BAD_TYPE,
    EXACT_DUPLICATE
}
