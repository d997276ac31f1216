package org.casebook.policy;

import java.util.Locale;

/** The language in which results and messages are written; Chinese unless asked otherwise. */
public enum Lang {
    ZH,
    EN;

    /** The code used on the command line and in HTML: {@code zh} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
