package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.Fixture.BORN_NEVER;
import static org.casebook.pipeline.intake.Fixture.MAN;
import static org.casebook.pipeline.intake.Fixture.WOMAN;

import java.nio.file.Path;
import org.casebook.pipeline.intake.Fixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("逐行核验的结论")
class VerdictTest {

    private static final String PERSON_HEADING =
            "person_id|person_name|hukou_county|hukou_type|residence_county|education|graduated_on|disabled|veteran"
                    + "|low_income|poor_household|zero_employment_household|household_id\n";
    private static final String EMPLOYER_HEADING =
            "employer_id|credit_code|employer_name|county|industry|ownership|scale|standing|registered_on|exporter\n";
    private static final String CONTRACT_HEADING =
            "person_id|employer_id|signed_on|starts_on|ends_on|ended_on|end_reason\n";
    private static final String TRAINING_HEADING = "person_id|kind|starts_on|ends_on|days|employer_id|passed|cost\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            nullValues = "ok",
            quoteCharacter = '"',
            delimiter = ';',
            value = {
                "ID|甲|620802|URBAN|620802|20|2018-06-30|0|0|0|0|0|;ok;ok",
                "ID|甲|120114|rural|620871|71|2099-06-30|否|N|false|FALSE|0|H1;ok;ok",
                "ID|甲|620802|10|620802|20|2018-06-30|0|0|0|0|0;WRONG_FIELD_COUNT;ok",
                "ID|甲|620802|10|620802|20|2018-06-30|0|0|0|0|0||x;WRONG_FIELD_COUNT;ok",
                "无|甲|620802|10|620802|20||0|0|0|0|0|;MISSING_VALUE;person_id",
                "ID|-|620802|10|620802|20||0|0|0|0|0|;MISSING_VALUE;person_name",
                "ID|甲|620802|10|620802|20|2018-02-30|0|0|0|0|0|;BAD_TYPE;graduated_on",
                "ID|甲|620802|10|620802|20||2|0|0|0|0|;BAD_TYPE;disabled",
                "620826198512120023|甲|620802|10|620802|20||0|0|0|0|0|;BAD_ID_NUMBER;person_id",
                "NEVER|甲|620802|10|620802|20||0|0|0|0|0|;BAD_ID_NUMBER;person_id",
                "110105202001160013|甲|620802|10|620802|20||0|0|0|0|0|;BAD_ID_NUMBER;person_id",
                "ID|甲|620802|13|620802|20||0|0|0|0|0|;UNKNOWN_CODE;hukou_type",
                "ID|甲|620802|居民户口|620802|20||0|0|0|0|0|;UNKNOWN_CODE;hukou_type",
                "ID|甲|崆峒区|城镇|华亭县|本科||健全|0|非低保|建档立卡户|0|;ok;ok",
                "ID|甲|620802|10|620802|21||0|0|0|0|0|;UNKNOWN_CODE;education",
                "ID|甲|620802|10|620899|20||0|0|0|0|0|;UNKNOWN_COUNTY;residence_county",
                "ID|甲|62080|10|620802|20||0|0|0|0|0|;UNKNOWN_COUNTY;hukou_county",
            })
    @DisplayName("个人表")
    void judgesPersons(String row, String verdict, String column) {
        expect("employment/persons.csv", PERSON_HEADING + row, verdict, column);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "ok",
            delimiter = ';',
            value = {
                "E1|91620802MA72ABC100|甲厂|620802|C13|PRIVATE|MICRO|NORMAL|2010-01-01|1;ok;ok",
                "E1||甲厂|620824|c|170|4|1|2020-01-15|;ok;ok",
                "E1|91620802MA72ABC101|甲厂|620802|C13|PRIVATE|MICRO|NORMAL|2010-01-01|;BAD_CREDIT_CODE;credit_code",
                "E1||甲厂|620802|0651|PRIVATE|MICRO|NORMAL|2010-01-01|;UNKNOWN_CODE;industry",
                "E1||甲厂|620802|U|PRIVATE|MICRO|NORMAL|2010-01-01|;UNKNOWN_CODE;industry",
                "E1||甲厂|620802|C1|PRIVATE|MICRO|NORMAL|2010-01-01|;UNKNOWN_CODE;industry",
                "E1||甲厂|620802|C|180|MICRO|NORMAL|2010-01-01|;UNKNOWN_CODE;ownership",
                "E1||甲厂|620800|C|170|MICRO|NORMAL|2010-01-01|;UNKNOWN_COUNTY;county",
                "E1||甲厂|620802|C|170|MICRO|NORMAL|2020-01-16|;FUTURE_DATE;registered_on",
            })
    @DisplayName("用人单位表")
    void judgesEmployers(String row, String verdict, String column) {
        expect("social-insurance/employers.csv", EMPLOYER_HEADING + row, verdict, column);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "ok",
            delimiter = ';',
            value = {
                "ID|E1|2018-01-01|2018-01-01|2018-01-01|2018-01-01|1;ok;ok",
                "ID|E1|2018-01-01|2021-01-01|2022-01-01||;ok;ok",
                "ID|E1|2018-01-01|2018-01-02|2018-01-01||;DATES_REVERSED;ends_on",
                "ID|E1|2018-01-01|2018-01-02||2018-01-01|;DATES_REVERSED;ended_on",
                "ID|E1|2018-01-01|2018-01-02|2018-01-01|2020-01-16|;DATES_REVERSED;ends_on",
                "ID|E1|2020-01-16|2018-01-02|||;FUTURE_DATE;signed_on",
                "ID|E1|2018-01-01|2018-01-02||2020-01-16|;FUTURE_DATE;ended_on",
                "ID|E1|2018-01-01|2018-01-02|||7;UNKNOWN_CODE;end_reason",
            })
    @DisplayName("劳动合同表：先后颠倒先于晚于交付")
    void judgesContracts(String row, String verdict, String column) {
        expect("social-insurance/contracts.csv", CONTRACT_HEADING + row, verdict, column);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "ok",
            delimiter = ';',
            value = {
                "ID|SKILL|2018-01-01|2018-01-09|1||1|0;ok;ok",
                "ID|3|2018-01-01|2018-01-09|365|E1|1|99.99;ok;ok",
                "ID|3|2018-01-01|2018-01-09|365||1|99.99;MISSING_VALUE;employer_id",
                "ID|ON_THE_JOB|2018-02-30|2018-01-09|365||1|99.99;MISSING_VALUE;employer_id",
                "ID|SKILL|2018-01-01|2018-01-09|0||1|0;OUT_OF_RANGE;days",
                "ID|SKILL|2018-01-01|2018-01-09|366||1|0;OUT_OF_RANGE;days",
                "ID|SKILL|2018-01-01|2018-01-09|5.5||1|0;BAD_TYPE;days",
                "ID|SKILL|2018-01-01|2018-01-09|5||1|-0.01;OUT_OF_RANGE;cost",
                "ID|SKILL|2018-01-01|2018-01-09|5||1|0.001;BAD_TYPE;cost",
                "ID|SKILL|2018-01-01|2018-01-09|5||1|9999999999999999;OUT_OF_RANGE;cost",
                "ID|9|2018-01-01|2018-01-09|5||1|0;UNKNOWN_CODE;kind",
            })
    @DisplayName("培训表：在岗培训须有单位")
    void judgesTraining(String row, String verdict, String column) {
        expect("employment/training.csv", TRAINING_HEADING + row, verdict, column);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "ok",
            delimiter = ';',
            value = {
                "CITY|2019-12|100|50.50|20.25|130.25;ok;ok",
                "city|202001|-5|0|0|-5;ok;ok",
                "CITY|2019-12|100|50.50|20.25|130.26;OUT_OF_RANGE;closing",
                "CITY|2020-02|100|0|0|100;FUTURE_DATE;month",
                "TOWN|2019-12|100|0|0|100;UNKNOWN_CODE;fund",
                "CITY|2019-13|100|0|0|100;BAD_TYPE;month",
            })
    @DisplayName("资金台账：期末 = 期初 + 收入 − 支出；月份不晚于交付月")
    void judgesTheLedger(String row, String verdict, String column) {
        expect("finance/fund-ledger.csv", "fund|month|opening|income|expenditure|closing\n" + row, verdict, column);
    }

    @Test
    @DisplayName("借款额须大于零；困难企业年度为四位数字；劳务基地奖补不早于认定")
    void judgesTheRest() {
        expect(
                "employment/employer-loans.csv",
                "employer_id|applied_on|loan_requested|term_months\nE1|2019-01-01|0|12",
                "OUT_OF_RANGE",
                "loan_requested");
        expect(
                "employment/startups.csv",
                "startup_id|person_id|county|applied_on|partners|loan_requested|term_months|other_loan\n"
                        + "S|ID|620802|2019-01-01|1|0|61|0",
                "OUT_OF_RANGE",
                "term_months");
        expect(
                "social-insurance/distressed-employers.csv",
                "employer_id|year|recognised_on\nE1|19|2019-01-01",
                "BAD_TYPE",
                "year");
        expect(
                "employment/labour-bases.csv",
                "base_id|base_name|county|kind|designated_on|awarded_on\nB|甲|620802|LEADING|2019-02-01|2019-01-01",
                "DATES_REVERSED",
                "awarded_on");
        expect(
                "employment/unemployment-registrations.csv",
                "person_id|registered_on|county|reason|hardship_category|closed_on\n"
                        + "ID|2019-02-01|620802|0|101|2019-03-01",
                "UNKNOWN_CODE",
                "hardship_category");
        expect(
                "employment/unemployment-registrations.csv",
                "person_id|registered_on|county|reason|hardship_category|closed_on\n"
                        + "ID|2019-02-01|620802|NEVER_EMPLOYED|010|2019-01-31",
                "DATES_REVERSED",
                "closed_on");
    }

    @Test
    @DisplayName("多处错误取次序在前者")
    void reportsTheFirstOfSeveralReasons() {
        String everythingWrong = "NEVER|甲|62080|99|620899||2018-02-30|7|0|0|0|0|";
        expect("employment/persons.csv", PERSON_HEADING + everythingWrong, "MISSING_VALUE", "education");
        String typeAndId = "NEVER|甲|62080|99|620899|20|2018-02-30|0|0|0|0|0|";
        expect("employment/persons.csv", PERSON_HEADING + typeAndId, "BAD_TYPE", "graduated_on");
        String idAndCode = "NEVER|甲|62080|99|620899|20||0|0|0|0|0|";
        expect("employment/persons.csv", PERSON_HEADING + idAndCode, "BAD_ID_NUMBER", "person_id");
        String codeAndCounty = "ID|甲|62080|99|620899|20||0|0|0|0|0|";
        expect("employment/persons.csv", PERSON_HEADING + codeAndCounty, "UNKNOWN_CODE", "hukou_type");
        String creditAndCode = "E1|X|甲厂|620899|0651|PRIVATE|MICRO|NORMAL|2021-01-01|";
        expect("social-insurance/employers.csv", EMPLOYER_HEADING + creditAndCode, "BAD_CREDIT_CODE", "credit_code");
    }

    @Test
    @DisplayName("登记值：人员为哈希，620824 改为 620881，代码归为标识，金额为分")
    void keepsCanonicalTexts() {
        Fixture.write(
                directory,
                "employment/persons.csv",
                PERSON_HEADING + "620802900101001|甲|620824|20|620824|20" + "|2018年6月30日|是|N|0|0|0|家１\n");
        Fixture.Record person =
                Fixture.read(directory, "employment/persons.csv").rows().get(0);
        assertThat(person.values().get(0)).isEqualTo(Fixture.HASH.hex(KeyedHash.Kind.PERSON, MAN));
        assertThat(person.values().get(1)).hasSize(64).doesNotContain("甲");
        assertThat(person.values().subList(2, 15))
                .containsExactly(
                        "620881",
                        "RURAL",
                        "620881",
                        "20",
                        "2018-06-30",
                        "true",
                        "false",
                        "false",
                        "false",
                        "false",
                        "家1",
                        "1990-01-01",
                        "MALE");
    }

    @Test
    @DisplayName("身份证号不因区划改码；出口缺省为否")
    void leavesNumbersAloneAndFillsDefaults() {
        Fixture.write(
                directory,
                "social-insurance/employers.csv",
                EMPLOYER_HEADING + "620824|11320582551232000Y|甲厂|620824|c13|170|4|1|20100101|-\n");
        assertThat(Fixture.read(directory, "social-insurance/employers.csv")
                        .rows()
                        .get(0)
                        .values())
                .contains("620824", "620881", "C13", "PRIVATE", "MICRO", "NORMAL", "2010-01-01", "false");
    }

    @Test
    @DisplayName("他处出现的身份证号同样哈希，与个人表一致")
    void hashesIdentityNumbersWhereverTheyStand() {
        Fixture.write(
                directory,
                "finance/payouts.csv",
                "measure|beneficiary_id|period|amount|paid_on|county|fund\n"
                        + "skill-upgrade-subsidy|" + WOMAN + "|2019-01|1,500|2019-02-01|620802|unemployment_insurance\n"
                        + "job-retention-refund|E1|2019-01|1500.5|2019-02-01|620802|UNEMPLOYMENT_INSURANCE\n");
        Fixture.Reading reading = Fixture.read(directory, "finance/payouts.csv");
        assertThat(reading.rows().get(0).values())
                .containsExactly(
                        "skill-upgrade-subsidy",
                        Fixture.HASH.hex(KeyedHash.Kind.PERSON, WOMAN),
                        "201901",
                        "150000",
                        "2019-02-01",
                        "620802",
                        "UNEMPLOYMENT_INSURANCE");
        assertThat(reading.rows().get(1).values()).contains("E1", "150050");
    }

    private void expect(String path, String content, String verdict, String column) {
        Fixture.write(directory, path, content.replace("ID|", MAN + "|").replace("NEVER|", BORN_NEVER + "|") + "\n");
        Fixture.Reading reading = Fixture.read(directory, path);
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.rows().get(0).verdict()).isEqualTo(verdict);
        assertThat(reading.rows().get(0).column()).isEqualTo(column);
        assertThat(reading.rows().get(0).line()).isEqualTo(2);
    }
}
