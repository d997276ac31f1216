package org.casebook.pipeline.intake;

import java.text.Normalizer;
import java.util.Locale;

/** What makes two paths below an input name the same file: case and the way in which signs are composed are no difference. */
final class PathName {

    private PathName() {}

    static String of(String path) {
        String plain = Normalizer.normalize(path.strip(), Normalizer.Form.NFC)
                .replace('\\', '/')
                .toLowerCase(Locale.ROOT);
        return plain.startsWith("./") ? plain.substring(2) : plain;
    }
}
