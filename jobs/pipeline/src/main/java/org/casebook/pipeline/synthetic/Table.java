package org.casebook.pipeline.synthetic;

import java.util.List;
import java.util.Locale;

/** The tables as the generator writes them: where they lie and the order of their columns. */
enum Table {
    EMPLOYER(
            "social-insurance/employers",
            "employer_id credit_code employer_name county industry ownership scale standing registered_on exporter"),
    PERSON(
            "employment/persons",
            "person_id person_name hukou_county hukou_type residence_county education graduated_on disabled veteran"
                    + " low_income poor_household zero_employment_household household_id"),
    CONTRIBUTION(
            "social-insurance/contributions",
            "person_id employer_id insurance period base employer_amount employee_amount paid paid_on"),
    CONTRACT("social-insurance/contracts", "person_id employer_id signed_on starts_on ends_on ended_on end_reason"),
    DISTRESSED_EMPLOYER("social-insurance/distressed-employers", "employer_id year recognised_on direct_reason"),
    UNEMPLOYMENT_REGISTRATION(
            "employment/unemployment-registrations",
            "person_id registered_on county reason hardship_category closed_on close_reason"),
    UNEMPLOYMENT_BENEFIT("employment/unemployment-benefits", "person_id month county benefit medical_premium"),
    TRAINING("employment/training", "person_id kind starts_on ends_on days employer_id passed cost"),
    CERTIFICATE("employment/certificates", "certificate_no person_id occupation level issued_on"),
    INTERNSHIP("employment/internships", "person_id employer_id starts_on ends_on completed retained"),
    STARTUP(
            "employment/startups",
            "startup_id person_id county applied_on partners loan_requested term_months other_loan"),
    EMPLOYER_LOAN("employment/employer-loans", "employer_id applied_on loan_requested term_months"),
    LABOUR_TRANSFER(
            "labour-export/transfers",
            "person_id starts_on ends_on origin_county destination destination_employer organised monthly_income base_id"),
    LABOUR_BASE(
            "employment/labour-bases", "base_id base_name county kind operator_employer_id designated_on awarded_on"),
    PUBLIC_POST("employment/public-posts", "post_id person_id starts_on ends_on county village"),
    PLACEMENT("employment/placements", "person_id employer_id starts_on county plan_year"),
    INCUBATOR("employment/incubators", "incubator_id incubator_name county level recognised_on standing tenants"),
    PAYOUT("finance/payouts", "measure beneficiary_id period amount paid_on county fund"),
    FUND_LEDGER("finance/fund-ledger", "fund month opening income expenditure closing"),
    TARGET("finance/targets", "year measure indicator target_value actual_value unit weight");

    private final String path;
    private final List<String> columns;

    Table(String path, String columns) {
        this.path = path;
        this.columns = List.of(columns.split(" "));
    }

    /** Folder and stem, {@code social-insurance/employers}. */
    String path() {
        return path;
    }

    List<String> columns() {
        return columns;
    }

    /** The name in the contract, {@code labour_transfer}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
