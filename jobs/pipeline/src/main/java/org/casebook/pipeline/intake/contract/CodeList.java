package org.casebook.pipeline.intake.contract;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;

/**
 * A list of codes: each identifier with the local codes and the words under which it may arrive.
 *
 * @param labels Chinese label by identifier, in the order of the file
 * @param codes the shortest local code by identifier, where it has one
 * @param spellings identifier by everything that stands for it, labels included, as {@link #plain} writes it
 */
public record CodeList(Map<String, String> labels, Map<String, String> codes, Map<String, String> spellings)
        implements Serializable {

    /** What people put between words, and around them, without meaning anything else: 五级（初级工）, 五级/初级工. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\h()\\[\\]/\\\\、,·.\\-—\"'“”‘’]");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static CodeList read(Node.Mapping list) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, String> codes = new HashMap<>();
        Map<String, String> spellings = new HashMap<>();
        list.entries().forEach((identifier, node) -> {
            Node.Mapping entry = node.asMapping().onlyKeys(List.of("codes", "label", "spellings"));
            String label = entry.findText("label").orElse(identifier);
            labels.put(identifier, label);
            add(spellings, identifier, identifier, node);
            add(spellings, label, identifier, node);
            entry.list("codes").forEach(code -> {
                add(spellings, code.asText(), identifier, code);
                codes.merge(identifier, code.asText(), CodeList::shorter);
            });
            entry.list("spellings").forEach(word -> add(spellings, word.asText(), identifier, word));
        });
        return new CodeList(labels, codes, spellings);
    }

    private static String shorter(String one, String other) {
        return one.length() <= other.length() ? one : other;
    }

    private static void add(Map<String, String> spellings, String spelling, String identifier, Node node) {
        String known = spellings.putIfAbsent(plain(Halfwidth.of(spelling).toUpperCase(Locale.ROOT)), identifier);
        if (known != null && !known.equals(identifier)) {
            throw node.error(
                    Text.of("代码“%s”同时表示两项。", "The code '%s' stands for two entries.", spelling),
                    Text.of("请保留其中一项。", "Keep one of them."));
        }
    }

    /** Words without blanks, brackets and strokes; codes as they are. */
    private static String plain(String text) {
        return HAN.matcher(text).find() ? BETWEEN.matcher(text).replaceAll("") : text;
    }

    /** The identifier that a delivered text stands for, or null. The text is in capitals and half-width. */
    public String identifierOf(String text) {
        String identifier = spellings.get(text);
        return identifier == null ? spellings.get(plain(text)) : identifier;
    }

    /**
     * The code that a text of digits is without its leading zeros.
     *
     * @return null when it stands for something itself, or when no code, or those of several entries, could be meant
     */
    public String restored(String text) {
        if (spellings.containsKey(text) || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        List<String> candidates = spellings.keySet().stream()
                .filter(code -> code.length() > text.length()
                        && code.endsWith(text)
                        && code.chars().limit(code.length() - text.length()).allMatch(c -> c == '0'))
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        boolean one = candidates.stream().map(spellings::get).distinct().count() == 1;
        return one ? candidates.get(0) : null;
    }

    /** The shortest local code of an identifier; the identifier itself where it has none. */
    public String codeOf(String identifier) {
        return codes.getOrDefault(identifier, identifier);
    }
}
