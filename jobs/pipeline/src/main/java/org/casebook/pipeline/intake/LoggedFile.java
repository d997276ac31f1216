package org.casebook.pipeline.intake;

/** A file as an intake left it: what became of it, its bytes, how it came. */
record LoggedFile(FileReport report, Surveyed survey, Arrival arrival) {

    String path() {
        return report.file();
    }

    /** Whether the registry rests on it. */
    boolean used() {
        return !report.verdict().rejectsFile();
    }
}
