package org.casebook.pipeline.intake.read;

/** Lone surrogates stand for content that cannot be read: no valid text of any encoding holds one. */
final class Markers {

    /** In place of bytes that are invalid in the file's encoding. */
    static final char BAD_BYTES = '\uDFFF';

    /** Before the address of a cell that holds a formula. */
    static final char FORMULA = '\uDFFE';

    /** Before the address of a cell that holds an error such as #N/A. */
    static final char ERROR = '\uDFFD';

    private Markers() {}

    static boolean isCellProblem(String text) {
        return !text.isEmpty() && (text.charAt(0) == FORMULA || text.charAt(0) == ERROR);
    }
}
