package org.casebook.pipeline.command;

import java.util.Collection;
import org.casebook.report.CoverageNote;
import org.casebook.simulation.result.DataCoverage;

/** What the data of a command cover, in the words of its language. */
record Covered(DataCoverage coverage, CoverageNote note, int year) {

    /** What of it concerns some figures. */
    Covered of(Collection<String> figures) {
        return new Covered(coverage.of(figures), note, year);
    }

    /** What the mark behind figures means, as a line of its own below a table; nothing where nothing is marked. */
    String line() {
        return note.footnote(coverage, year).map(text -> "\n" + text + "\n").orElse("");
    }

    /** The names of measures with the mark behind those that are incomplete somewhere in the city. */
    PolicyLabels labels() {
        return PolicyLabels.ofMeasures().marking(coverage);
    }
}
