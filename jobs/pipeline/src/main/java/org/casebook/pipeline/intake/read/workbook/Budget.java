package org.casebook.pipeline.intake.read.workbook;

/** What may still be unpacked of one workbook. */
final class Budget {

    private long left = Limits.UNPACKED;

    void spend(long bytes) throws Breach {
        left -= bytes;
        if (left < 0) {
            throw new Breach(Breach.Kind.UNPACKS_TOO_LARGE);
        }
    }
}
