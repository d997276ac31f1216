package org.casebook.report.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.report.Sample;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("测算 JSON")
class BudgetJsonTest {

    @Test
    @DisplayName("形状、键的次序和数值与约定一致")
    void hasTheAgreedShape() throws IOException {
        assertThat(written(TwoCounties.estimate()).replaceAll("\\s", ""))
                .isEqualTo("{'run':'e-7f3a90c1d2b4','changes':[],'year':2019,'rows':["
                        .concat(
                                "{'scenario':'baseline','measure':'job-retention-refund','article':6,'county':'620802','fund':'UNEMPLOYMENT_INSURANCE','assessed':10,'entitled':3,'amount':'12345.67','assumed':'0.00','refused':{'NOT_PAID_IN_FULL':5,'LAYOFFS':2},'dueInYear':'12345.67'},")
                        .concat(
                                "{'scenario':'baseline','measure':'job-retention-refund','article':6,'county':'620826','fund':'UNEMPLOYMENT_INSURANCE','assessed':12,'entitled':12,'amount':'100000.00','assumed':'0.00','refused':{},'dueInYear':'100000.00'},")
                        .concat(
                                "{'scenario':'baseline','measure':'small-enterprise-loan','article':8,'county':'620802','funds':{'INCLUSIVE_FINANCE':'45675.00','COUNTY':'19575.00'},'assessed':4,'entitled':1,'amount':'65250.00','assumed':'65250.00','assumedFunds':{'INCLUSIVE_FINANCE':'45675.00','COUNTY':'19575.00'},'refused':{'HIRING_RATIO':3},'dueInYear':'65250.00','dueInYearFunds':{'INCLUSIVE_FINANCE':'45675.00','COUNTY':'19575.00'}}],'conflicts':[],'dueWithout':[]}")
                        .replace('\'', '"'));
    }

    @Test
    @DisplayName("参数有改动的，逐条写明")
    void saysWhatWasChanged() throws IOException {
        Estimate changed = Sample.changed("--as-of 2018-12-31", "--set small-enterprise-loan.hiringRatio=20%");
        assertThat(written(changed))
                .contains("\"changes\" : [ \"--as-of 2018-12-31\","
                        + " \"--set small-enterprise-loan.hiringRatio=20%\" ]");
    }

    @Test
    @DisplayName("由多项资金分担的措施，即使此行只有一项，也写 funds")
    void saysFundsWhereverTheMeasureSharesThem() throws IOException {
        Estimate estimate = TwoCounties.estimate();
        StringWriter out = new StringWriter();
        new BudgetJson("job-retention-refund"::equals).write(estimate, out);
        assertThat(out.toString()).doesNotContain("\"fund\"");
    }

    @Test
    @DisplayName("无人支付的措施既无 fund 也无 funds")
    void saysNeitherForAMeasureThatNobodyPays() throws IOException {
        ResultRow counted = new ResultRow(
                "baseline",
                "guarantee-eligibility",
                7,
                County.PARK,
                new TreeMap<>(),
                new TreeMap<>(),
                5,
                5,
                Map.of(),
                new TreeMap<>(),
                new TreeMap<>());
        String json =
                written(new Estimate(Sample.identity(true), 2019, List.of(counted), List.of(), List.of(), List.of()));
        assertThat(json).doesNotContain("fund").contains("\"amount\" : \"0.00\"");
    }

    @Test
    @DisplayName("只计数的对象按部分分列，写在 parts；别的措施不写")
    void countsThePartsOfAPopulation() throws IOException {
        String json = written(TwoCounties.withPopulation()).replaceAll("\\s", "");
        assertThat(json).containsOnlyOnce("\"parts\"").contains("\"parts\":{\"INDUSTRY_C\":5},");
    }

    @Test
    @DisplayName("同时享受的情形：一方只是登记事实的，不写 other 与 otherAmount")
    void saysTheOtherSideOnlyOfMeasures() throws IOException {
        assertThat(written(TwoCounties.withConflicts()).replaceAll("\\s", ""))
                .endsWith(
                        ("'conflicts':[{'conflict':'intern-insured-by-host','measure':'internship-subsidy','county':'620826','people':4,'amount':'24000.00'},"
                                        + "{'conflict':'benefit-during-internship','measure':'internship-subsidy','other':'unemployment-benefit','county':'620802','people':2,'amount':'7200.00','otherAmount':'19836.50'},"
                                        + "{'conflict':'benefit-during-internship','measure':'internship-subsidy','other':'unemployment-benefit','county':'620826','people':1,'amount':'3000.00','otherAmount':'0.00'}],'dueWithout':[]}")
                                .replace('\'', '"'));
    }

    @Test
    @DisplayName("amount 是支出责任；dueInYear 是当年应支付，以前年度申请的分期按年写在 earlier，缺少的年度写在 dueWithout")
    void saysWhatIsDueInTheYear() throws IOException {
        assertThat(written(TwoCounties.withEarlierLoans()).replaceAll("\\s", ""))
                .contains(("'amount':'65250.00','later':{'1':{'INCLUSIVE_FINANCE':'22837.50','COUNTY':'9787.50'}},"
                                + "'assumed':'65250.00','assumedFunds':{'INCLUSIVE_FINANCE':'45675.00','COUNTY':'19575.00'},"
                                + "'refused':{'HIRING_RATIO':3},'dueInYear':'42625.00',"
                                + "'dueInYearFunds':{'INCLUSIVE_FINANCE':'29837.50','COUNTY':'12787.50'},"
                                + "'earlier':{'2018':{'INCLUSIVE_FINANCE':'7000.00','COUNTY':'3000.00'}}}")
                        .replace('\'', '"'))
                .endsWith("'dueWithout':[{'measure':'small-enterprise-loan','year':2017,'cause':'NOT_FOLDED'}]}"
                        .replace('\'', '"'));
    }

    @Test
    @DisplayName("以后年度兑付的部分按年、按资金写在 later；全在当年的不写")
    void saysWhatFallsDueLater() throws IOException {
        ResultRow loan = new ResultRow(
                "baseline",
                "personal-startup-loan",
                8,
                County.PARK,
                new TreeMap<>(Map.of(Fund.INCLUSIVE_FINANCE, new Money(1_417_500), Fund.COUNTY, new Money(607_500))),
                new TreeMap<>(Map.of(
                        1,
                        new TreeMap<>(
                                Map.of(Fund.INCLUSIVE_FINANCE, new Money(472_500), Fund.COUNTY, new Money(202_500))),
                        2,
                        new TreeMap<>(Map.of(Fund.COUNTY, new Money(101_250))))),
                1,
                1,
                Map.of(),
                new TreeMap<>(Map.of(Fund.INCLUSIVE_FINANCE, Money.ZERO, Fund.COUNTY, Money.ZERO)),
                new TreeMap<>());
        String json =
                written(new Estimate(Sample.identity(true), 2019, List.of(loan), List.of(), List.of(), List.of()));
        assertThat(json.replaceAll("\\s", ""))
                .contains(
                        "'amount':'20250.00','later':{'1':{'INCLUSIVE_FINANCE':'4725.00','COUNTY':'2025.00'},'2':{'COUNTY':'1012.50'}},'assumed':'0.00'"
                                .replace('\'', '"'));
        assertThat(written(TwoCounties.estimate())).doesNotContain("later");
    }

    private static String written(Estimate estimate) throws IOException {
        StringWriter out = new StringWriter();
        new BudgetJson(measure -> false).write(estimate, out);
        return out.toString();
    }
}
