package org.casebook.report;

import java.util.regex.Pattern;

/**
 * Where a value comes from, as a page shows it: for the remark that nobody has checked it stands a mark, which the page
 * explains once.
 *
 * @param text without the remark
 * @param unchecked whether there was one
 */
public record Source(String text, boolean unchecked) {

    /** With the words around it, from one stop to the next. */
    private static final Pattern REMARK = Pattern.compile("[，；]?[^，；（）]*凭记忆，未核[^，；（）]*");

    public static Source of(String written) {
        String rest = REMARK.matcher(written)
                .replaceAll("")
                .replace("（；", "（")
                .replace("（，", "（")
                .replace("（）", "");
        return new Source(rest, !rest.equals(written));
    }
}
