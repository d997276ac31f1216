package org.casebook.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.casebook.policy.Answer;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Ratio;
import org.casebook.policy.article.DistressedEmployerRefund;
import org.casebook.policy.article.JobRetentionRefund;
import org.casebook.policy.article.SkillUpgradeSubsidy;
import org.casebook.policy.article.SmallEnterpriseLoan;
import org.casebook.policy.article.TianjinTravelAllowance;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.HireTally;
import org.casebook.policy.fact.LayoffFormula;
import org.casebook.policy.fact.SkillLevel;
import org.casebook.policy.fact.Standing;
import org.casebook.simulation.engine.Binder;

/**
 * A measure laid out as whole numbers in columns, as somebody would who writes its law in SQL: ratios as numerator and
 * denominator, amounts in fen, sets as bits.
 *
 * @param table prefix of its tables: {@code loan_case}, {@code loan_variant}
 * @param caseColumns of a case, without its number and its units
 * @param termColumns of a set of terms, without its number
 */
record FlatMeasure(
        MeasureDefinition definition,
        String table,
        List<String> caseColumns,
        Function<Facts, long[]> ofCase,
        List<String> termColumns,
        Function<Record, long[]> ofTerms) {

    static final String LOAN = "small-enterprise-loan";
    static final String SKILL = "skill-upgrade-subsidy";
    static final String TIANJIN = "tianjin-travel-allowance";
    static final String RETENTION = "job-retention-refund";

    /** What the alternatives are compared on: a ratio of counts and a loan, a number of months, a share of an amount. */
    static List<FlatMeasure> all(BenchCity city) {
        return List.of(loan(), skill(), retention((DistressedEmployerRefund.Terms) otherTerms(city)));
    }

    /** The paying measure that folds best: its cases differ in two small facts and the county. */
    static FlatMeasure tianjin() {
        return new FlatMeasure(
                Measures.get(TIANJIN),
                "tianjin",
                List.of("poor", "months"),
                facts -> {
                    TianjinTravelAllowance.Case c = (TianjinTravelAllowance.Case) facts;
                    return new long[] {bit(c.poorHousehold()), c.months()};
                },
                List.of("minimum", "per_year"),
                terms -> {
                    TianjinTravelAllowance.Terms t = (TianjinTravelAllowance.Terms) terms;
                    return new long[] {t.minimumMonths(), t.perYear().fen()};
                });
    }

    /** The terms of the refund to which that of {@link #RETENTION} gives way; no scenario here changes them. */
    static Record otherTerms(BenchCity city) {
        Binder binder = new Binder(Measures.all(), Measures.interplays(), city.year());
        return Touched.terms(binder.variant("distressed-employer-refund", city.policy()), city.year());
    }

    private static FlatMeasure loan() {
        return new FlatMeasure(
                Measures.get(LOAN),
                "loan",
                List.of("staff", "requested", "term_months"),
                facts -> {
                    SmallEnterpriseLoan.Case c = (SmallEnterpriseLoan.Case) facts;
                    return new long[] {c.staff(), c.requested().fen(), c.termMonths()};
                },
                List.of(
                        "ratio_n",
                        "ratio_d",
                        "large_n",
                        "large_d",
                        "large_above",
                        "contract_months",
                        "groups",
                        "cap",
                        "per_hire",
                        "max_months",
                        "base_n",
                        "base_d",
                        "share_n",
                        "share_d",
                        "central_n",
                        "central_d",
                        "national_n",
                        "national_d",
                        "national_large_n",
                        "national_large_d",
                        "national_cap"),
                terms -> {
                    SmallEnterpriseLoan.Terms t = (SmallEnterpriseLoan.Terms) terms;
                    Numbers numbers = new Numbers();
                    numbers.add(t.hiringRatio()).add(t.hiringRatioLarge()).add(t.largeAbove());
                    numbers.add(t.contractMonths()).add(Group.bits(t.eligibleGroups()));
                    numbers.add(t.loanCap().fen()).add(t.loanPerHire().fen()).add(12L * t.termYears());
                    numbers.add(t.baseRate()).add(t.subsidyShare()).add(t.centralShare());
                    numbers.add(t.nationalHiringRatio()).add(t.nationalHiringRatioLarge());
                    return numbers.add(t.nationalLoanCap().fen()).toArray();
                });
    }

    /** The new hires of a case: groups, months and people of each kind. */
    static List<HireTally.Hires> hires(Facts facts) {
        return ((SmallEnterpriseLoan.Case) facts).newHires().entries();
    }

    private static FlatMeasure skill() {
        return new FlatMeasure(
                Measures.get(SKILL),
                "skill",
                List.of("level", "employed", "insured_months", "draws"),
                facts -> {
                    SkillUpgradeSubsidy.Case c = (SkillUpgradeSubsidy.Case) facts;
                    return new long[] {
                        level(c.level()), bit(c.employedAtIssue()), c.insuredMonths(), bit(c.drawsBenefit())
                    };
                },
                List.of("minimum", "level5", "level4", "level3"),
                terms -> {
                    SkillUpgradeSubsidy.Terms t = (SkillUpgradeSubsidy.Terms) terms;
                    return new long[] {
                        t.minimumInsuredMonths(),
                        t.level5().fen(),
                        t.level4().fen(),
                        t.level3().fen()
                    };
                });
    }

    private static long level(SkillLevel level) {
        return switch (level) {
            case JUNIOR -> 5;
            case INTERMEDIATE -> 4;
            case SENIOR -> 3;
            default -> 0;
        };
    }

    private static FlatMeasure retention(DistressedEmployerRefund.Terms distressed) {
        return new FlatMeasure(
                Measures.get(RETENTION),
                "retention",
                List.of(
                        "standing",
                        "paid_months",
                        "opening",
                        "lost_closing",
                        "of_closing",
                        "lost_average",
                        "of_average",
                        "premiums",
                        "takes_other"),
                facts -> {
                    JobRetentionRefund.Case c = (JobRetentionRefund.Case) facts;
                    Ratio none = Ratio.ZERO;
                    boolean anybody = c.workforce().opening() > 0;
                    Ratio closing = anybody ? c.workforce().layoffRate(LayoffFormula.OPENING_CLOSING) : none;
                    Ratio average = anybody ? c.workforce().layoffRate(LayoffFormula.OPENING_AVERAGE) : none;
                    return new Numbers()
                            .add(1L << c.standing().ordinal())
                            .add(c.paidMonths())
                            .add(c.workforce().opening())
                            .add(closing)
                            .add(average)
                            .add(c.premiums().fen())
                            .add(bit(takesOther(c, distressed)))
                            .toArray();
                },
                List.of("rate_n", "rate_d", "limit_n", "limit_d", "minimum", "formula", "excluded"),
                terms -> {
                    JobRetentionRefund.Terms t = (JobRetentionRefund.Terms) terms;
                    long excluded = 0;
                    for (Standing standing : t.excludedStandings()) {
                        excluded |= 1L << standing.ordinal();
                    }
                    return new Numbers()
                            .add(t.refundRate())
                            .add(t.layoffRateBelow())
                            .add(t.minimumPaidMonths())
                            .add(t.layoffFormula().ordinal())
                            .add(excluded)
                            .toArray();
                });
    }

    /** The terms of the other refund stay as they are, so this is known before any scenario. */
    private static boolean takesOther(JobRetentionRefund.Case c, DistressedEmployerRefund.Terms terms) {
        return c.distress()
                .map(distress -> new DistressedEmployerRefund.Case(
                        c.county(), c.standing(), c.workforce(), c.paidMonths(), distress))
                .map(other -> new DistressedEmployerRefund()
                        .assess(other, terms, new Answer())
                        .isGranted())
                .orElse(false);
    }

    private static long bit(boolean flag) {
        return flag ? 1 : 0;
    }

    /** Whole numbers one after the other. */
    private static final class Numbers {

        private final LongStream.Builder numbers = LongStream.builder();

        Numbers add(long number) {
            numbers.add(number);
            return this;
        }

        Numbers add(Ratio ratio) {
            return add(ratio.numerator()).add(ratio.denominator());
        }

        long[] toArray() {
            return numbers.build().toArray();
        }
    }
}
