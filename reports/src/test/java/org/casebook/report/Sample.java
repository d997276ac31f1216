package org.casebook.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.catalogue.Coverage;
import org.casebook.simulation.result.AssumedTerm;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.Reserve;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.RunIdentity;

/** An invented estimate of the size of a real one: five measures, a population, eight counties, twenty-one files. */
public final class Sample {

    public static final Labels LABELS = new SampleLabels();

    public static final PageHead HEAD = new PageHead("", LocalDate.of(2020, 2, 7));

    private static final List<Integer> SIZES = List.of(100, 46, 38, 19, 52, 61, 70, 12);

    private Sample() {}

    public static Estimate estimate() {
        return estimate(true);
    }

    public static Estimate estimate(boolean synthetic) {
        List<ResultRow> rows = new ArrayList<>();
        for (int i = 0; i < SIZES.size(); i++) {
            int size = SIZES.get(i);
            County county = County.all().get(i);
            rows.add(row("job-retention-refund", 6, county, size * 5L, size * 2L, 1_234_567L * size)
                    .with(Fund.UNEMPLOYMENT_INSURANCE, 100)
                    .refused("EXCLUDED_STANDING", size / 4)
                    .refused("NOT_PAID_IN_FULL", size * 2L - size / 4)
                    .refused("LAYOFFS", size)
                    .result());
        }
        for (int i = 0; i < SIZES.size(); i++) {
            int size = SIZES.get(i);
            rows.add(row("guarantee-eligibility", 7, County.all().get(i), size * 30L, size * 30L, 0)
                    .result());
        }
        for (int i = 0; i < SIZES.size(); i++) {
            int size = SIZES.get(i);
            rows.add(row("small-enterprise-loan", 8, County.all().get(i), size, size / 10, 3_262_500L * (size / 10))
                    .with(Fund.INCLUSIVE_FINANCE, 70)
                    .with(Fund.COUNTY, 30)
                    .refused("CONTRACTS_TOO_SHORT", size / 2)
                    .refused("HIRING_RATIO", size - size / 2 - size / 10)
                    .assumedInFull()
                    .result());
        }
        for (int i = 0; i < SIZES.size(); i++) {
            int size = SIZES.get(i);
            rows.add(row("skill-upgrade-subsidy", 13, County.all().get(i), size * 8L, size * 6L, 1_010_550L * size)
                    .with(Fund.UNEMPLOYMENT_INSURANCE, 100)
                    .refused("NOT_EMPLOYED", size)
                    .refused("INSURED_TOO_SHORT", size)
                    .result());
        }
        for (int i = 0; i < SIZES.size(); i++) {
            int size = SIZES.get(i);
            rows.add(row("unemployment-benefit", 15, County.all().get(i), size * 12L, size * 9L, 9_876_543L * size)
                    .with(Fund.UNEMPLOYMENT_INSURANCE, 100)
                    .refused("NOT_IN_FORCE", size / 12)
                    .refused("INSURED_TOO_SHORT", size * 2L - size / 12)
                    .refused("VOLUNTARY", size)
                    .assumedInFull()
                    .result());
        }
        for (int i = 0; i < SIZES.size() - 1; i++) {
            int size = SIZES.get(i);
            rows.add(row("tianjin-travel-allowance", 19, County.all().get(i), size * 3L, size, 200_000L * size)
                    .with(Fund.CITY, 100)
                    .refused("NOT_POOR_HOUSEHOLD", size)
                    .refused("TOO_FEW_MONTHS", size)
                    .result());
        }
        return new Estimate(identity(synthetic), 2019, rows, assumptions(), List.of(), List.of());
    }

    /** The same rows under terms that the user changed. */
    public static Estimate changed(String... changes) {
        return new Estimate(
                identity(true, List.of(changes)), 2019, estimate().rows(), assumptions(), List.of(), List.of());
    }

    public static RunIdentity identity(boolean synthetic) {
        return identity(synthetic, List.of());
    }

    private static RunIdentity identity(boolean synthetic, List<String> changes) {
        Map<String, Long> tables = new LinkedHashMap<>();
        tables.put("registry.person", 3L);
        tables.put("registry.employer", 3L);
        tables.put("registry.contribution", 3L);
        tables.put("casebook.unemployment-benefit", 5L);
        return new RunIdentity(
                "e-7f3a90c1d2b4",
                "i-1c55e0aa97f0",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                changes,
                "0.1.0",
                tables,
                synthetic);
    }

    public static List<AssumedTerm> assumptions() {
        return List.of(
                new AssumedTerm(
                        "small-enterprise-loan",
                        "loanPerHire",
                        new Text("每新招一人可贷额度", "Loan per new hire"),
                        Text.same("150000"),
                        "文件未规定小微企业按人数核定的额度，取与个人贷款相同的上限（凭记忆，未核；R-44）；每人1,200元不计。"),
                new AssumedTerm(
                        "unemployment-benefit",
                        "medicalBase",
                        new Text("代缴医保月基数", "Monthly base of the medical premium"),
                        Text.same("3000"),
                        "按全省平均工资的60%估计。"));
    }

    /** Five articles: one that pays, one that counts, one that is watched, one that is neither yet, one that is only catalogued. */
    public static List<Article> articles() {
        return List.of(
                article(1, "发展实体经济", "Economy", Coverage.INDICATORS),
                article(6, "支持企业稳岗", "Keeping jobs", Coverage.COSTED),
                article(7, "支持小微企业", "Small enterprises", Coverage.COUNTED),
                article(21, "健全预警机制", "Early warning", Coverage.ALERTS),
                article(22, "加强组织领导", "Leadership", Coverage.CATALOGUED));
    }

    private static Article article(int number, String zh, String en, Coverage coverage) {
        return new Article(
                number,
                new Text(zh, en),
                List.of(new Text("市人社局", "Human Resources"), new Text("市财政局", "Finance")),
                true,
                Optional.empty(),
                List.of(coverage),
                new Text("已测算", "computed"),
                new Text("未测算", "not computed"),
                List.of());
    }

    public static List<IntakeFile> files() {
        String[][] names = {
            {"social-insurance/employers.csv", "employer"},
            {"social-insurance/contributions-2017.csv", "contribution"},
            {"social-insurance/contributions-2018.csv", "contribution"},
            {"social-insurance/contributions-2019.csv", "contribution"},
            {"social-insurance/contracts.csv", "contract"},
            {"social-insurance/distressed-employers.xlsx", "distressed_employer"},
            {"employment/persons.csv", "person"},
            {"employment/unemployment-registrations.csv", "unemployment_registration"},
            {"employment/unemployment-benefits-2018.csv", "unemployment_benefit"},
            {"employment/unemployment-benefits-2019.csv", "unemployment_benefit"},
            {"employment/training.csv", "training"},
            {"employment/certificates.csv", "certificate"},
            {"employment/internships.csv", "internship"},
            {"employment/startups.csv", "startup"},
            {"employment/employer-loans.csv", "employer_loan"},
            {"employment/public-posts.xlsx", "public_post"},
            {"employment/incubators.xlsx", "incubator"},
            {"labour-export/transfers-2018.csv", "labour_transfer"},
            {"labour-export/transfers-2019.csv", "labour_transfer"},
            {"finance/payouts-2019.csv", "payout"},
            {"finance/fund-ledger.csv", "fund_ledger"}
        };
        List<IntakeFile> files = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Map<String, Long> quarantined = new TreeMap<>();
            if (i % 3 == 0) {
                quarantined.put("MISSING_VALUE", 2L + i);
                quarantined.put("BAD_ID_NUMBER", 3L);
                quarantined.put("UNKNOWN_PERSON", 11L);
            }
            if (i % 4 == 1) {
                quarantined.put("CONFLICTING_DUPLICATE", 1L);
                quarantined.put("FUTURE_DATE", 2L);
            }
            long kept = 120L * (i + 1) * (i + 3);
            long apart =
                    quarantined.values().stream().mapToLong(Long::longValue).sum();
            files.add(new IntakeFile(
                    names[i][0],
                    names[i][1],
                    "OK",
                    kept + apart + i % 5,
                    kept,
                    i % 5,
                    quarantined,
                    List.of(),
                    List.of()));
        }
        return files;
    }

    public static Reserve reserve() {
        return new Reserve(
                "job-retention-refund",
                Fund.UNEMPLOYMENT_INSURANCE,
                2018,
                Money.yuan(30_000_000),
                Money.yuan(20_000_000),
                12);
    }

    /** @param fen amount of all funds */
    public static RowBuilder row(String measure, int article, County county, long assessed, long entitled, long fen) {
        return new RowBuilder(measure, article, county, assessed, entitled, fen);
    }
}
