package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.contract.CodeList;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("代码写成文字")
class SpellingsTest {

    private static final Contracts CONTRACTS = Fixture.contracts();

    private final ValueReader reader =
            new ValueReader(new Pseudonyms(Fixture.HASH), CONTRACTS.supersededAreas(), Fixture.DELIVERY);

    @ParameterizedTest
    @CsvSource({
        "certificate,level,五级 初级 初级工 五级/初级工 五级（初级工） 职业资格五级 国家职业资格五级（初级技能）,5",
        "certificate,level,四级 中级 中级工 四级/中级工,4",
        "certificate,level,三级 高级 高级工 三级/高级工,3",
        "certificate,level,二级 技师 二级/技师,2",
        "certificate,level,一级 高级技师 一级/高级技师,1",
        "employer,scale,微型 微 微型企业 micro ４,MICRO",
        "employer,county,崆峒区 平凉市崆峒区 620802,620802",
        "employer,county,华亭市 华亭县 620824 620881,620881",
        "employer,industry,制造业 制造 C,C",
        "employer,industry,电力、热力、燃气及水生产和供应业 D,D",
        "employer,industry,C13 c13,C13",
        "person,hukou_type,农业 农村户口 20 21 农业户口（农村）,RURAL",
        "person,education,大专 专科 大学专科,30",
        "person,hukou_county,静宁县 620826,620826",
        "person,disabled,是 1 残疾 残疾人,true",
        "person,disabled,否 0 非残疾 健全,false",
        "contribution,insurance,失业 失业保险 21 210,210",
        "contribution,paid,已缴费 已到账 Y,true",
        "contribution,kind,补缴 20,SUPPLEMENT",
        "contract,end_reason,合同期满 劳动合同到期 2,EXPIRED",
        "unemployment_registration,reason,从未就业 新成长失业青年 0,NEVER_EMPLOYED",
        "unemployment_registration,hardship_category,4050人员 “4050”人员 大龄 050,050",
        "labour_transfer,organised,自发 亲友介绍 否,false",
        "payout,fund,失业保险基金 失业保险,UNEMPLOYMENT_INSURANCE",
    })
    @DisplayName("表上常见的写法读作同一代码")
    void reads(String table, String column, String spellings, String code) {
        assertThat(Arrays.stream(spellings.split(" ")))
                .allSatisfy(text -> assertThat(read(table, column, text)).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "person,education,研究生,UNKNOWN_CODE",
        "person,hukou_type,居民户口,UNKNOWN_CODE",
        "contract,end_reason,协商解除,UNKNOWN_CODE",
        "certificate,level,中级职称,UNKNOWN_CODE",
        "certificate,level,6级,UNKNOWN_CODE",
        "contribution,insurance,城乡居民养老,UNKNOWN_CODE",
        "employer,scale,小微,UNKNOWN_CODE",
        "employer,standing,失信,UNKNOWN_CODE",
        "employer,county,平凉市,UNKNOWN_COUNTY",
        "person,hukou_county,天水市,UNKNOWN_COUNTY",
        "person,disabled,已缴费,BAD_TYPE",
    })
    @DisplayName("留有两种可能的写法不猜")
    void doesNotGuess(String table, String column, String text, Reason reason) {
        assertThat(read(table, column, text)).isNull();
        assertThat(reader.problem()).isEqualTo(reason);
    }

    @Test
    @DisplayName("每个代码都可写成它的名称，也就是消息里给出的写法")
    void acceptsEveryLabel() {
        List<String> columns = columns()
                .filter(column -> column.codes() != null)
                .flatMap(column -> column.codes().labels().entrySet().stream()
                        .filter(label ->
                                !label.getKey().equals(reader.read(column, label.getValue(), null, () -> false)))
                        .map(label -> column.name() + " " + label.getValue()))
                .toList();
        assertThat(columns).isEmpty();
    }

    @Test
    @DisplayName("写法不改变代码：消息里给出的仍是代码，补零的仍是代码")
    void keepsCodes() {
        CodeList levels = column("certificate", "level").codes();
        assertThat(levels.codeOf("5")).isEqualTo("5");
        assertThat(column("contribution", "kind").codes().codeOf("REVERSAL")).isEqualTo("30");
        assertThat(column("unemployment_registration", "hardship_category")
                        .codes()
                        .restored("60"))
                .isEqualTo("060");
        assertThat(columns().filter(column -> column.type() == ColumnType.FLAG))
                .allSatisfy(
                        column -> assertThat(column.codes().labels().keySet()).containsExactly("true", "false"));
        assertThat(columns()
                        .filter(column -> column.codes() != null)
                        .flatMap(column -> column.codes().spellings().keySet().stream()))
                .allSatisfy(spelling ->
                        assertThat(spelling).isEqualTo(Halfwidth.of(spelling).toUpperCase(Locale.ROOT)));
    }

    private static Stream<Column> columns() {
        return CONTRACTS.tables().values().stream().flatMap(contract -> contract.columns().stream());
    }

    private static Column column(String table, String name) {
        return CONTRACTS.tables().get(table).columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String read(String table, String name, String text) {
        return reader.read(column(table, name), text, null, () -> false);
    }
}
