package org.casebook.pipeline.intake.value;

/** The accepted spellings of yes and no. */
public final class Flags {

    private Flags() {}

    /**
     * @param text trimmed and half-width
     * @return {@code true}, {@code false}, or null
     */
    public static String of(String text) {
        switch (text) {
            case "1", "1.0", "是" -> {
                return "true";
            }
            case "0", "0.0", "否" -> {
                return "false";
            }
            default -> {
                if (text.equalsIgnoreCase("Y") || text.equalsIgnoreCase("true")) {
                    return "true";
                }
                return text.equalsIgnoreCase("N") || text.equalsIgnoreCase("false") ? "false" : null;
            }
        }
    }
}
