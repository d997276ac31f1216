package org.casebook.pipeline.command;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;

/**
 * Things that can be named in several ways, Chinese and English: by the whole name, or by a part that only one of them has.
 * Case, full-width letters, and which of blank, hyphen and underscore is written make no difference.
 */
final class NameChoice<T> {

    private final Text what;
    private final Map<String, T> things = new LinkedHashMap<>();
    private final Map<String, String> spelled = new LinkedHashMap<>();

    /** @param what of what kind they are, for messages */
    NameChoice(Text what) {
        this.what = what;
    }

    void add(T thing, List<String> names) {
        for (String name : names) {
            things.putIfAbsent(plain(name), thing);
            spelled.putIfAbsent(plain(name), name);
        }
    }

    /** @throws BadInput when nothing has this name; names the nearest in the language that was typed */
    T named(String typed, String option) {
        String plain = plain(typed);
        T whole = things.get(plain);
        if (whole != null) {
            return whole;
        }
        Set<T> having = new LinkedHashSet<>();
        things.forEach((name, thing) -> {
            if (!plain.isEmpty() && name.contains(plain)) {
                having.add(thing);
            }
        });
        if (having.size() == 1) {
            return having.iterator().next();
        }
        String said = SaidBack.of(typed);
        boolean chinese = isChinese(typed);
        String nearest = Nearest.to(
                plain,
                things.keySet().stream()
                        .filter(name -> isChinese(name) == chinese)
                        .toList());
        throw new BadInput(
                Text.of("没有%s“%s”。", "There is no %3$s '%2$s'.", what.zh(), said, what.en()),
                option + " " + said,
                Text.of("最接近的是“%s”。", "The nearest is '%s'.", spelled.getOrDefault(nearest, nearest)));
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", " ");
    }
}
