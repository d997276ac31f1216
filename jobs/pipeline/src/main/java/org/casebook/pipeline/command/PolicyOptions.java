package org.casebook.pipeline.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.engine.Lookback;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import org.casebook.simulation.terms.Verification;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The terms of the policy for a run: those of the policy folder, with what the user changes. */
public final class PolicyOptions {

    private final Clock clock;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "MEASURE.TERM=VALUE",
            description = {
                "本次测算改用另一取值，如 小微企业创业担保贷款贴息.新招用比例=20%%。可写多个",
                "Replace a value for this run, e.g. small-enterprise-loan.hiringRatio=20%%. May be repeated"
            })
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = {
                "整个政策年度都按该日的规定测算，如 2018-12-31",
                "Apply the law as it stood on that day, e.g. 2018-12-31, to the whole policy year"
            })
    private LocalDate asOf;

    @Option(
            names = "--strict",
            description = {
                "凡一年内没有对照来源核实过的取值，不予测算",
                "Refuse to compute with values that nobody has checked against their source within a year"
            })
    private boolean strict;

    PolicyOptions(Clock clock) {
        this.clock = clock;
    }

    /**
     * The policy year: the one asked for, else the year of {@code --as-of}.
     *
     * @param asked null where {@code --year} was not given
     * @throws UsageError when neither was given
     */
    public int year(Integer asked) {
        if (asked != null) {
            return asked;
        }
        if (asOf == null) {
            throw new UsageError(
                    spec.commandLine(), Text.of("--year 或 --as-of 须给出一个。", "One of --year and --as-of is needed."));
        }
        if (!PolicyYear.isPolicyYear(asOf.getYear())) {
            throw new UsageError(
                    spec.commandLine(),
                    Text.of("%d 年不能作政策年度；请另写 --year。", "%d is no policy year: give --year, too.", asOf.getYear()));
        }
        return asOf.getYear();
    }

    /**
     * The terms of every year, without what the user changes for the run.
     *
     * @throws org.casebook.policy.BadInput when a file is not acceptable
     */
    static PolicyBook files(SharedOptions shared) {
        return TermReader.read(shared.policy(), Measures.all());
    }

    /**
     * The terms by which the applications of earlier years are judged for which a policy year still pays.
     *
     * @throws org.casebook.policy.BadInput as {@link #book}
     */
    PolicyBook earlier(SharedOptions shared, int year) {
        PolicyBook files = files(shared);
        if (strict) {
            Verification verification = new Verification(Day.today(clock));
            for (MeasureDefinition definition : Measures.all()) {
                PolicyBook own = new PolicyBook(Map.of(definition.stem(), files.of(definition.stem())), List.of());
                Lookback.of(files).years(definition, year).forEach(earlier -> verification.require(own, earlier));
            }
        }
        return files;
    }

    /**
     * @param year the policy year
     * @throws org.casebook.policy.BadInput when a file or a setting is not acceptable, or with {@code --strict} a value
     *     is not checked
     */
    public PolicyBook book(SharedOptions shared, int year) {
        PolicyBook files = files(shared);
        PolicyBook book = (asOf == null ? files : files.asOf(asOf)).with(settings, Measures.all());
        if (strict) {
            Verification verification = new Verification(Day.today(clock));
            verification.checkDays(files);
            verification.require(book, year);
        }
        return book;
    }
}
