package org.casebook.report.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Text;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.catalogue.Catalogue;
import org.casebook.simulation.catalogue.Coverage;
import org.casebook.simulation.catalogue.LocalText;
import org.casebook.simulation.catalogue.MeasureEntry;
import org.casebook.simulation.catalogue.Service;
import org.casebook.simulation.catalogue.TermEntry;
import org.casebook.simulation.catalogue.ValueEntry;

/** Three invented articles: one with a measure and a population, one still without its measure, one that pays nobody. */
final class SampleCatalogue {

    static final LocalDate DAY = LocalDate.of(2019, 12, 31);

    private static final LocalText NOTHING = new LocalText("", Map.of());

    private SampleCatalogue() {}

    static Catalogue on(LocalDate day) {
        return new Catalogue(
                day,
                List.of(
                        new Catalogue.Entry(article(8), List.of(loan(), population())),
                        new Catalogue.Entry(article(9), List.of()),
                        new Catalogue.Entry(
                                new Article(
                                        22,
                                        new Text("加强领导", "Leadership"),
                                        List.of(),
                                        false,
                                        Optional.of(new Text("各县政府负责", "counties")),
                                        List.of(Coverage.CATALOGUED),
                                        new Text("仅列入目录", "catalogued"),
                                        new Text("没有数据", "no data"),
                                        List.of()),
                                List.of())));
    }

    private static Article article(int number) {
        return new Article(
                number,
                new Text("贷款|支持", "Loans"),
                List.of(new Text("市人社局", "Human Resources"), new Text("市财政局", "Finance")),
                true,
                Optional.empty(),
                List.of(Coverage.COSTED, Coverage.COUNTED),
                new Text("贴息", "interest"),
                new Text("本金", "principal"),
                List.of(new Service(
                        new Text("申请贷款", "Loan"),
                        Optional.of(new Text("企业", "enterprises")),
                        Optional.empty(),
                        Optional.of(new Text("一年内", "within a year")),
                        "第八条",
                        new LocalText("市就业局", Map.of()),
                        new LocalText("", Map.of(County.KONGTONG, "甲路1号")),
                        NOTHING)));
    }

    private static MeasureEntry loan() {
        return new MeasureEntry(
                "small-loan",
                8,
                "SmallLoan",
                new Text("小额贷款贴息", "Small loans"),
                new Text("企业·年", "enterprise-year"),
                List.of(Fund.INCLUSIVE_FINANCE, Fund.COUNTY),
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2020, 12, 31),
                "某文件",
                List.of(new Text("未申请", "no application"), new Text("人数不足", "too few")),
                List.of(new TermEntry(
                        "cap",
                        new Text("最高额度", "cap"),
                        "yuan",
                        List.of(
                                value("2016-01-01", "2018-11-15", "2,000,000元", "2000000", "regulation", "其他规定", ""),
                                value(
                                        "2018-11-16",
                                        "2020-12-31",
                                        "3,000,000元",
                                        "3000000",
                                        "policy",
                                        "政策原文",
                                        "2026-11-23")))));
    }

    private static ValueEntry value(
            String from, String until, String shown, String written, String kind, String label, String verified) {
        return new ValueEntry(
                LocalDate.parse(from),
                LocalDate.parse(until),
                Text.same(shown),
                written,
                kind,
                Text.same(label),
                "来源" + written,
                verified.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(verified)));
    }

    private static MeasureEntry population() {
        return new MeasureEntry(
                "small-firms",
                8,
                "SmallFirms",
                new Text("小微企业户数", "Small firms"),
                new Text("户", "employer"),
                List.of(),
                LocalDate.MIN,
                LocalDate.MAX,
                "",
                List.of(),
                List.of());
    }
}
