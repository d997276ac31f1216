package org.casebook.pipeline.intake.read;

import java.io.Serializable;
import java.util.Locale;

/**
 * A delivered file.
 *
 * @param path below the input, with slashes
 * @param uri where it lies, as Hadoop writes paths: blanks and signs stay as they are
 * @param table that it holds
 * @param length bytes
 * @param modified milliseconds since 1970
 * @param deliveryDay ISO text
 */
public record SourceFile(String path, String uri, String table, long length, long modified, String deliveryDay)
        implements Serializable {

    /** How the bytes are to be read, by the suffix of the name. */
    public enum Format {
        TEXT,
        GZIPPED_TEXT,
        WORKBOOK,
        OTHER
    }

    public Format format() {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".txt")) {
            return Format.TEXT;
        }
        if (name.endsWith(".csv.gz") || name.endsWith(".txt.gz")) {
            return Format.GZIPPED_TEXT;
        }
        return name.endsWith(".xlsx") ? Format.WORKBOOK : Format.OTHER;
    }
}
