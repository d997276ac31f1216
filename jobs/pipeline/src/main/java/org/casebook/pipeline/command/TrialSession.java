package org.casebook.pipeline.command;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.simulate.CasebookReader;
import org.casebook.pipeline.simulate.RunIdentities;
import org.casebook.pipeline.warehouse.Identity;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.sweep.City;
import org.casebook.simulation.terms.PolicyBook;

/** A fold run and its cases, for verbs that try things out and store nothing. */
final class TrialSession {

    private final PolicyBook book;
    private final Console console;
    private final Run fold;
    private final City city;
    private final Covered covered;

    /** @param definitions the measures whose cases are needed */
    TrialSession(
            CommonOptions common,
            Console console,
            CoverageOptions coverage,
            PolicyBook book,
            int year,
            List<MeasureDefinition> definitions) {
        this.book = book;
        this.console = console;
        Session session = Session.openForSmallData(common, console);
        this.fold = session.fold(year);
        session.noticeIfOutdated(fold, console);
        this.covered = coverage.of(session, fold, console)
                .of(definitions.stream().map(MeasureDefinition::stem).toList());
        Map<String, List<FoldedCase>> cases = console.stage(
                Text.of("读取个案库", "Reading the casebook"),
                () -> new CasebookReader(session.warehouse(), fold).casesWithoutProfiles(definitions));
        this.city = new City(Measures.all(), Measures.interplays(), book, year, cases);
    }

    Covered covered() {
        return covered;
    }

    City city() {
        return city;
    }

    /** @param asked all that was asked, so that the same question has the same identity */
    RunIdentity identity(String verb, List<String> asked) {
        return RunIdentities.of(
                Identity.of(verb, fold.id(), book.hash(), String.join("\n", asked), Program.version()),
                fold,
                book,
                covered.coverage());
    }

    <T> T stage(Text name, Supplier<T> work) {
        return console.stage(name, work);
    }
}
