package org.casebook.simulation.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Outcome;
import org.casebook.policy.RandomCases;
import org.casebook.simulation.Conf;
import org.casebook.simulation.engine.Assessor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("--set 措施.参数=值：替换该参数的全部取值，执行期不变")
class SettingTest {

    private static final PolicyBook BOOK = Conf.policy();

    @ParameterizedTest
    @ValueSource(strings = {"20%", "0.20", "0.2", "1/5", " 20% "})
    @DisplayName("新招用比例改为两成，写法不拘；每一天都换，其他参数不动")
    void replacesEveryDatedValue(String written) {
        PolicyBook changed = set("small-enterprise-loan.hiringRatio=" + written);
        Term before = BOOK.of("small-enterprise-loan").term("hiringRatio");
        Term after = changed.of("small-enterprise-loan").term("hiringRatio");

        assertThat(after.values()).hasSameSizeAs(before.values()).allSatisfy(value -> {
            assertThat(value.text()).isEqualTo(written.strip());
            assertThat(value.provenance()).isEqualTo(Provenance.SCENARIO);
        });
        assertThat(after.values())
                .extracting(TermValue::from)
                .containsExactlyElementsOf(
                        before.values().stream().map(TermValue::from).toList());
        assertThat(changed.of("small-enterprise-loan").term("loanCap"))
                .isEqualTo(BOOK.of("small-enterprise-loan").term("loanCap"));
        assertThat(changed.of("small-enterprise-loan").from())
                .isEqualTo(BOOK.of("small-enterprise-loan").from());
    }

    @Test
    @DisplayName("不改原来的参数")
    void leavesTheBookAlone() {
        String hash = BOOK.hash();
        PolicyBook changed = set("tianjin-travel-allowance.perYear=3000");

        assertThat(BOOK.hash()).isEqualTo(hash);
        assertThat(changed.of("tianjin-travel-allowance").term("perYear").values())
                .extracting(TermValue::text)
                .containsExactly("3000");
    }

    @Test
    @DisplayName("分县参数：只改一个县、只改其余各县、全部改成一个数")
    void setsOneCountyTheOthersOrAll() {
        LocalDate day = LocalDate.of(2019, 6, 1);

        assertThat(monthly("unemployment-benefit.monthlyByCounty.620802=1500", day))
                .isEqualTo("620802=1500+620871=1413+other=1368");
        assertThat(monthly("unemployment-benefit.monthlyByCounty.620881=1400", day))
                .isEqualTo("620802=1413+620871=1413+620881=1400+other=1368");
        assertThat(monthly("unemployment-benefit.monthlyByCounty.other=1400", day))
                .isEqualTo("620802=1413+620871=1413+other=1400");
        assertThat(monthly("unemployment-benefit.monthlyByCounty=1400", day)).isEqualTo("1400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"620881", "华亭市", "Huating"})
    @DisplayName("县写代码、中文名、英文名都行")
    void knowsCountiesByCodeAndName(String county) {
        assertThat(monthly("unemployment-benefit.monthlyByCounty." + county + "=1400", LocalDate.of(2019, 6, 1)))
                .isEqualTo("620802=1413+620871=1413+620881=1400+other=1368");
    }

    @Test
    @DisplayName("没改的措施原样共用")
    void sharesWhatItLeavesAlone() {
        PolicyBook changed = set("small-enterprise-loan.hiringRatio=20%");

        assertThat(changed.measures()).allSatisfy((stem, terms) -> {
            if (!stem.equals("small-enterprise-loan")) {
                assertThat(terms).isSameAs(BOOK.of(stem));
            }
        });
        assertThat(changed.of("small-enterprise-loan").term("loanCap"))
                .isSameAs(BOOK.of("small-enterprise-loan").term("loanCap"));
    }

    @Test
    @DisplayName("只改一个县：其余各县的依据和核实日期不变，并注明改了哪一处")
    void keepsWhatTheOtherCountiesRestOn() {
        LocalDate day = LocalDate.of(2019, 6, 1);
        TermValue before =
                BOOK.of("unemployment-benefit").term("monthlyByCounty").on(day).orElseThrow();
        TermValue partly = set("unemployment-benefit.monthlyByCounty.620802=1500")
                .of("unemployment-benefit")
                .term("monthlyByCounty")
                .on(day)
                .orElseThrow();

        assertThat(partly.provenance()).isEqualTo(before.provenance()).isEqualTo(Provenance.ASSUMPTION);
        assertThat(partly.source()).isEqualTo(before.source() + "；本次设定：失业保险金月标准（崆峒区） 1,500元");
        assertThat(partly.verified()).isEqualTo(before.verified());
    }

    @Test
    @DisplayName("列表以 + 相连；空列表也是列表")
    void setsLists() {
        Term excluded = set("job-retention-refund.excludedStandings=")
                .of("job-retention-refund")
                .term("excludedStandings");

        assertThat(excluded.values().get(0).text()).isEmpty();
        assertThat(set("unemployment-benefit.durations=12+18+30")
                        .of("unemployment-benefit")
                        .term("durations")
                        .values()
                        .get(0)
                        .text())
                .isEqualTo("12+18+30");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "small-enterprise-loan.hiringRatio | not how a term is set | Write measure.term=value",
                "hiringRatio=20% | 'hiringRatio' is not how a term is called | Write measure.term, e.g.",
                "a.b.c.d=1 | 'a.b.c.d' is not how a term is called | Write measure.term, e.g.",
                "guarantee-eligibility.staff=1 | no term 'staff' | it has no terms",
                "small-enterprise-lone.hiringRatio=20% | no measure 'small-enterprise-lone' | nearest is 'small-enterprise-loan'",
                "small-enterprise-loan.hiringRation=20% | no term 'hiringRation' | nearest is 'hiringRatio'",
                "small-enterprise-loan.hiringRatio.620802=20% | no values by county | Write small-enterprise-loan.hiringRatio alone",
                "small-enterprise-loan.hiringRatio=viel | 'viel' is not acceptable | Expected: a ratio like 25%, 0.25 or 1/3",
                "small-enterprise-loan.hiringRatio= | '' is not acceptable | Expected: a ratio",
                "small-enterprise-loan.hiringRatio=101% | '101%' is out of range | Range: 0%..100%",
                "small-enterprise-loan.hiringRatio=-1% | '-1%' is not acceptable | Expected: a ratio",
                "small-enterprise-loan.eligibleGroups=VETERAN+PENSIONER | 'VETERAN+PENSIONER' is not acceptable | some of: REGISTERED_UNEMPLOYED",
                "job-retention-refund.layoffFormula=MEAN | 'MEAN' is not acceptable | Expected: OPENING_CLOSING",
                "unemployment-benefit.medicalRate=6.6666666666% | '6.6666666666%' is too fine | at most six decimals",
                "personal-startup-loan.sharesElsewhere=100%+1/100000007 | '1/100000007' is too fine | at most 100,000,000",
                "unemployment-benefit.monthlyByCounty.Huatin=1400 | no county 'Huatin' | nearest is 'Huating'",
                "unemployment-benefit.monthlyByCounty.620803=1400 | no county '620803' | nearest is '620802'",
                "unemployment-benefit.monthlyByCounty.620881=10001 | '10001' is out of range | Range: 0..10000",
                "unemployment-benefit.durations=12+x | '12+x' is not acceptable | a whole number, joined by +",
                "unemployment-benefit.durations=12+18+61 | '61' is out of range | Range: 0..60",
            })
    @DisplayName("错的写法：指明是哪一个设定、怎样改")
    void refusesBadSettings(String setting, String what, String remedy) {
        assertThatThrownBy(() -> set(setting))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("[--set " + setting)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy)
                .satisfies(e -> assertThat(((BadInput) e).message(Lang.ZH)).contains("错误：", "办法："));
    }

    @Test
    @DisplayName("允许的最细比例，各项措施都算得出精确的金额")
    void computesWithTheFinestShares() {
        Random random = new Random(19);
        int granted = 0;
        for (MeasureDefinition measure : Measures.all()) {
            List<String> settings = BOOK.of(measure.stem()).terms().values().stream()
                    .filter(term -> term.unit().equals("ratio"))
                    .map(term -> term.path() + "="
                            + term.values()
                                    .get(0)
                                    .text()
                                    .replaceAll("[^+]+", term.range().endsWith("..100%") ? "99.999999%" : "1.999999%"))
                    .toList();
            Assessor assessor =
                    new Assessor(Measures.all(), Measures.interplays(), BOOK.with(settings, Measures.all()));
            for (int i = 0; i < 500; i++) {
                Outcome outcome = assessor.assess(measure.stem(), RandomCases.random(measure, 2019, random), 2019);
                granted += !settings.isEmpty() && outcome instanceof Outcome.Granted ? 1 : 0;
            }
        }
        assertThat(granted).isGreaterThan(100);
    }

    @Test
    @DisplayName("参数指纹：值变则变，来源变则不变，设回原值则复原")
    void hashesValuesAndNotSources() {
        PolicyBook changed = set("tianjin-travel-allowance.perYear=2001");
        PolicyBook same = set("tianjin-travel-allowance.perYear=2000");

        assertThat(BOOK.hash()).matches("[0-9a-f]{64}");
        assertThat(changed.hash()).isNotEqualTo(BOOK.hash());
        assertThat(same).isNotEqualTo(BOOK);
        assertThat(same.hash()).isEqualTo(BOOK.hash());
    }

    private static PolicyBook set(String setting) {
        return BOOK.with(List.of(setting), Measures.all());
    }

    private static String monthly(String setting, LocalDate day) {
        return set(setting)
                .of("unemployment-benefit")
                .term("monthlyByCounty")
                .on(day)
                .orElseThrow()
                .text();
    }
}
