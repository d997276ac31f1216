package org.casebook.pipeline.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casebook.policy.Measures;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import org.casebook.simulation.terms.Verification;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The terms of the policy for a run: those of the policy folder, with what the user changes. */
public final class PolicyOptions {

    private final Clock clock;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "MEASURE.TERM=VALUE",
            description = "Replace a value for this run, e.g. small-enterprise-loan.hiringRatio=20%%. May be repeated")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Apply the law as it stood on that day, e.g. 2018-12-31, to the whole policy year")
    private LocalDate asOf;

    @Option(
            names = "--strict",
            description = "Refuse to compute with values that nobody has checked against their source within a year")
    private boolean strict;

    PolicyOptions(Clock clock) {
        this.clock = clock;
    }

    /**
     * The policy year: the one asked for, else the year of {@code --as-of}.
     *
     * @param asked null where {@code --year} was not given
     * @throws ParameterException when neither was given
     */
    public int year(Integer asked) {
        return Optional.ofNullable(asked)
                .or(() -> Optional.ofNullable(asOf).map(LocalDate::getYear))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--year 或 --as-of 须给出一个 / one of --year and --as-of is needed"));
    }

    /**
     * @param year the policy year
     * @throws org.casebook.policy.BadInput when a file or a setting is not acceptable, or with {@code --strict} a value
     *     is not checked
     */
    public PolicyBook book(SharedOptions shared, int year) {
        PolicyBook files = TermReader.read(shared.policy(), Measures.all());
        PolicyBook book = (asOf == null ? files : files.asOf(asOf)).with(settings, Measures.all());
        if (strict) {
            Verification verification = new Verification(Day.today(clock));
            verification.checkDays(files);
            verification.require(book, year);
        }
        return book;
    }
}
