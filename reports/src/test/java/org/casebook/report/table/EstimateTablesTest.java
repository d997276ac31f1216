package org.casebook.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Part;
import org.casebook.policy.Text;
import org.casebook.report.Sample;
import org.casebook.simulation.result.Composition;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.EarlierYears;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.Indicator;
import org.casebook.simulation.result.IndicatorRow;
import org.casebook.simulation.result.IndicatorUnit;
import org.casebook.simulation.result.Indicators;
import org.casebook.simulation.result.PartRow;
import org.casebook.simulation.result.ResultRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("供其他程序读取的表：列、逐格的值、说明")
class EstimateTablesTest {

    /** 100.00 yuan: 70.00 central, of which 20.00 next year and 10.00 the year after; 30.00 of the county, assumed. */
    private static final ResultRow LOAN = Sample.row("small-enterprise-loan", 8, County.KONGTONG, 5, 2, 10_000)
            .paidBy(Fund.INCLUSIVE_FINANCE, 7_000)
            .paidBy(Fund.COUNTY, 3_000)
            .later(1, Fund.INCLUSIVE_FINANCE, 2_000)
            .later(2, Fund.INCLUSIVE_FINANCE, 1_000)
            .assumed(Fund.COUNTY, 3_000)
            .refused("HIRING_RATIO", 3)
            .result();

    private static final ResultRow COUNTED = Sample.row("guarantee-eligibility", 7, County.KONGTONG, 7, 7, 0)
            .apart(new Part("INDUSTRY_C", new Text("制造业", "manufacturing")), 5)
            .result();

    private static List<DataTable<?>> tables(Lang lang) {
        Estimate estimate = new Estimate(
                Sample.identity(true),
                2019,
                List.of(COUNTED, LOAN),
                List.of(),
                List.of(),
                List.of(),
                new EarlierYears(
                        List.of(new EarlierYears.Instalment(
                                "small-enterprise-loan",
                                2018,
                                County.KONGTONG,
                                new TreeMap<>(Map.of(Fund.INCLUSIVE_FINANCE, new Money(1200))))),
                        List.of()));
        Composition composition = new Composition(
                estimate, List.of(Dimension.SCALE), List.of(new PartRow(Dimension.SCALE, "SMALL", LOAN)));
        return new EstimateTables(Sample.LABELS, lang).of(composition);
    }

    /** The lines of a table without what all tables have at their ends. */
    private static List<String> lines(String name) throws IOException {
        StringWriter out = new StringWriter();
        DataTable<?> table = tables(Lang.ZH).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        TableCsv.write(table, out);
        return out.toString()
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("^2019,", "").replaceFirst(",e-7f3a90c1d2b4,合成数据$", ""))
                .toList();
    }

    @Test
    @DisplayName("一项措施一个县一行：两种资金也只计一次")
    void countsAMeasureOnce() throws IOException {
        assertThat(lines("estimate"))
                .containsExactly(
                        ",7,guarantee-eligibility,融资担保支持对象,620802,崆峒区,户,7,7,0.00,0.00,0.00,0.00",
                        ",8,small-enterprise-loan,小微企业创业担保贷款贴息,620802,崆峒区,户,5,2,100.00,30.00,30.00,82.00");
    }

    @Test
    @DisplayName("分资金、分到期年度：当年申请的都加得出 100.00；以前年度申请的分期另列")
    void splitsByFundAndYear() throws IOException {
        String loan = ",8,small-enterprise-loan,小微企业创业担保贷款贴息,620802,崆峒区,";
        assertThat(lines("estimate_fund"))
                .containsExactly(
                        loan + "INCLUSIVE_FINANCE,普惠金融发展专项资金,70.00,30.00,0.00",
                        loan + "COUNTY,县（市、区）财政,30.00,0.00,30.00");
        assertThat(lines("estimate_due"))
                .containsExactly(
                        loan + "INCLUSIVE_FINANCE,普惠金融发展专项资金,2019,2019,40.00",
                        loan + "INCLUSIVE_FINANCE,普惠金融发展专项资金,2019,2020,20.00",
                        loan + "INCLUSIVE_FINANCE,普惠金融发展专项资金,2019,2021,10.00",
                        loan + "COUNTY,县（市、区）财政,2019,2019,30.00",
                        loan + "INCLUSIVE_FINANCE,普惠金融发展专项资金,2018,2019,12.00");
    }

    @Test
    @DisplayName("不符合的理由、只计数的分列、构成的部分")
    void listsUnits() throws IOException {
        assertThat(lines("estimate_refused")).singleElement().asString().contains(",HIRING_RATIO,", ",3");
        assertThat(lines("estimate_counted")).singleElement().asString().endsWith(",INDUSTRY_C,制造业,5");
        assertThat(lines("estimate_by"))
                .singleElement()
                .asString()
                .endsWith(",SCALE,企业划型,SMALL,小型,否,户,5,2,100.00,30.00,30.00");
        assertThat(lines("estimate_conflict")).isEmpty();
    }

    @Test
    @DisplayName("列名各表一致、不重复，金额列都以 _yuan 结尾；中文说明、英文说明各只有一种语言")
    void describesItself() throws IOException {
        for (Lang lang : Lang.values()) {
            List<DataTable<?>> tables = tables(lang);
            for (DataTable<?> table : tables) {
                assertThat(table.columns())
                        .extracting(DataColumn::name)
                        .doesNotHaveDuplicates()
                        .allMatch(name -> name.matches("[a-z_]+"));
                assertThat(table.columns())
                        .allSatisfy(column -> assertThat(column.name().endsWith("_yuan"))
                                .isEqualTo(column.type() == DataColumn.Type.YUAN));
            }
            StringWriter text = new StringWriter();
            new TableGuide(tables, lang).writeText("estimate", 2019, Sample.identity(true), text);
            StringWriter columns = new StringWriter();
            new TableGuide(tables, lang).writeColumns(columns);
            String all = text.toString() + columns;
            assertThat(all).contains("estimate_due", "amount_yuan", "DECIMAL(18,2)");
            if (lang == Lang.EN) {
                assertThat(all).doesNotContainPattern("\\p{IsHan}");
            } else {
                assertThat(all).doesNotContainPattern("\\b[a-z]+ [a-z]+ [a-z]+\\b");
            }
        }
    }

    @Test
    @DisplayName("指标：人数与金额分列，比例的分母、没有的值为空")
    void separatesPeopleFromMoney() throws IOException {
        Indicator people = indicator("staff-change", IndicatorUnit.PEOPLE);
        Indicator money = indicator("saved", IndicatorUnit.YUAN);
        Indicators indicators = new Indicators(
                Sample.identity(true),
                2019,
                List.of(
                        new IndicatorRow(people, County.KONGTONG, "", Text.same(""), -3, OptionalLong.empty()),
                        new IndicatorRow(money, County.KONGTONG, "110", Text.same("养老"), 12_345, OptionalLong.of(9))));
        StringWriter out = new StringWriter();
        TableCsv.write(new IndicatorTables(Lang.ZH).of(indicators).get(0), out);
        assertThat(out.toString().lines().skip(1))
                .containsExactly(
                        "2019,1,staff-change,标题,,,620802,崆峒区,人,-3,,,,,e-7f3a90c1d2b4,合成数据",
                        "2019,1,saved,标题,110,养老,620802,崆峒区,元,,123.45,9,,,e-7f3a90c1d2b4,合成数据");
    }

    private static Indicator indicator(String name, IndicatorUnit unit) {
        return new Indicator(name, 1, Text.same("标题"), unit, Optional.empty(), "");
    }
}
