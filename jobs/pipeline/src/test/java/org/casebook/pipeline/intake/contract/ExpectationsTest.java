package org.casebook.pipeline.intake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.casebook.pipeline.intake.Fixture;
import org.casebook.policy.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("隔离的行应当是什么样：按约定说出来")
class ExpectationsTest {

    private static final Contracts CONTRACTS = Fixture.contracts();

    private static Text expected(Reason reason, String table, String name) {
        Contract contract = CONTRACTS.tables().get(table);
        Column column = contract.columns().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElse(null);
        return Expectations.of(reason, contract, column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MISSING_VALUE|person|person_name|必填",
                "MISSING_VALUE|training|employer_id|“培训类别”为“在岗培训”时必填",
                "BAD_TYPE|training|starts_on|应为日期，如 2019-03-01",
                "BAD_TYPE|payout|period|应为月份，如 2019-03",
                "BAD_TYPE|payout|amount|应为以元为单位的金额，最多两位小数",
                "UNKNOWN_CODE|incubator|level|应为 1（省级）、2（市级）",
                "UNKNOWN_COUNTY|person|hukou_county|应为六位区划代码，本市的也可写名称，如 崆峒区",
                "UNKNOWN_CODE|employer|industry|格式应为 [A-T]([0-9]{2})?，或写名称，如 农、林、牧、渔业",
                "BAD_TYPE|contribution|paid|应为 是/否、1/0 或 Y/N，或 已缴费/未缴费",
                "OUT_OF_RANGE|training|days|应不小于 1、不大于 365",
                "OUT_OF_RANGE|employer_loan|loan_requested|应大于 0",
                "OUT_OF_RANGE|fund_ledger|closing|应等于 期初余额 + 本月收入 − 本月支出",
                "OUT_OF_RANGE|fund_ledger|income|数值过大",
                "DATES_REVERSED|contract|ended_on|不得早于 合同开始日期",
                "FUTURE_DATE|payout|paid_on|不得晚于交付日",
            })
    @DisplayName("每种原因一句话")
    void says(Reason reason, String table, String column, String zh) {
        assertThat(expected(reason, table, column).zh()).isEqualTo(zh);
    }

    @Test
    @DisplayName("长的代码表只列前十二项，并说共有多少、在哪里")
    void cutsLongLists() {
        // 12 categories, the last one (990) is shown as well
        assertThat(expected(Reason.UNKNOWN_CODE, "unemployment_registration", "hardship_category")
                        .zh())
                .startsWith("应为 010（国企下岗失业人员）、020（国企关闭破产安置人员）")
                .endsWith("、990（其他）");
        assertThat(expected(Reason.UNKNOWN_CODE, "person", "education").zh()).endsWith("、90（其他）");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    @DisplayName("列不详时也不出错，两种语言都有")
    void withoutAColumn(Reason reason) {
        Text text = expected(reason, "person", "no such column");
        assertThat(text.zh().isEmpty()).isEqualTo(text.en().isEmpty());
    }

    @Test
    @DisplayName("所见：字段数、公式、号码的错处，各用各的语言")
    void seen() {
        assertThat(Seen.of(Reason.WRONG_FIELD_COUNT, "5 / 7"))
                .isEqualTo(new Text("5 个字段，表头 7 个", "5 fields, 7 headings"));
        assertThat(Seen.of(Reason.BAD_ID_NUMBER, "length 17")).isEqualTo(new Text("17 位", "length 17"));
        assertThat(Seen.of(Reason.BAD_ID_NUMBER, "check character")).isEqualTo(new Text("校验码有误", "check character"));
        assertThat(Seen.of(Reason.BAD_ID_NUMBER, "passport").zh())
                .contains("护照")
                .contains("居住证");
        assertThat(Seen.of(Reason.BAD_ID_NUMBER, "scientific notation").zh()).contains("科学计数法");
        assertThat(Seen.of(Reason.BAD_ID_NUMBER, "last digits lost").en()).contains("15 digits only");
        assertThat(Seen.of(Reason.BAD_TYPE, "单元格 C4 是公式，请粘贴为数值 / cell C4 holds a formula; paste its value"))
                .isEqualTo(new Text("单元格 C4 是公式，请粘贴为数值", "cell C4 holds a formula; paste its value"));
        assertThat(Seen.of(Reason.BAD_TYPE, "3 / 4")).isEqualTo(Text.same("3 / 4"));
        assertThat(Seen.of(Reason.BAD_TYPE, null)).isEqualTo(Text.same(""));
    }
}
