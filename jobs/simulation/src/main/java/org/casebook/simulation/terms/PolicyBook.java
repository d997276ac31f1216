package org.casebook.simulation.terms;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;

/**
 * The terms of all measures: what the policy says, or what a scenario makes of it. Immutable.
 *
 * @param measures by file stem
 * @param changes what was asked to differ from the policy files, as on the command line, in the order in which it was
 *     applied: {@code --as-of 2018-12-31}, {@code --set measure.term=value}; empty for the policy as it stands
 */
public record PolicyBook(Map<String, MeasureTerms> measures, List<String> changes) implements Serializable {

    private static final String AS_OF = "--as-of ";

    /** @throws IllegalArgumentException when there is no such measure */
    public MeasureTerms of(String measure) {
        MeasureTerms terms = measures.get(measure);
        if (terms == null) {
            throw new IllegalArgumentException("No terms of " + measure);
        }
        return terms;
    }

    /**
     * The law as it stood on one day, as if it always had: every term has on all days the value of that day, terms that
     * measures follow through the year included, and what was not in force that day never is. Populations are
     * counted as ever.
     */
    public PolicyBook asOf(LocalDate day) {
        Map<String, MeasureTerms> frozen = new LinkedHashMap<>();
        measures.forEach((measure, terms) -> frozen.put(measure, terms.asOf(day)));
        List<String> asked = new ArrayList<>(changes);
        asked.add(AS_OF + day);
        return new PolicyBook(frozen, List.copyOf(asked));
    }

    /**
     * This book with some values replaced on all their days; the days in force stay.
     *
     * @param settings as on the command line: {@code measure.term=value}, {@code measure.term.620802=value}
     * @throws BadInput when a name or a value is not acceptable, or two settings are of the same term
     */
    public PolicyBook with(List<String> settings, List<MeasureDefinition> definitions) {
        List<Setting> all = new ArrayList<>();
        for (String text : settings) {
            Setting setting = Setting.parse(text, this, definitions);
            all.stream().filter(setting::replaces).findFirst().ifPresent(earlier -> {
                throw new BadInput(
                        Text.of("参数“%s”设了两次。", "The term '%s' is set twice.", setting.path()),
                        earlier.where() + ", " + setting.where(),
                        Text.of(
                                "请只留一个；分县的取值写在整个参数之后。",
                                "Keep one of them; a county's value stands after that of the whole term."));
            });
            all.add(setting);
        }
        return with(all, LocalDate.MIN);
    }

    /**
     * This book with some values replaced on all their days from one day on; earlier days and the days in force stay. What
     * no setting names is shared with this book.
     *
     * @param settings a later one of the same term overrides an earlier
     * @throws BadInput when the law says that the terms of a measure do not fit together
     */
    public PolicyBook with(List<Setting> settings, LocalDate start) {
        Map<String, MeasureTerms> all = new LinkedHashMap<>(measures);
        Map<String, MeasureDefinition> changed = new LinkedHashMap<>();
        List<String> asked = new ArrayList<>(changes);
        for (Setting setting : settings) {
            MeasureDefinition definition = setting.path().definition();
            all.computeIfPresent(definition.stem(), (stem, before) -> before.with(setting, start));
            changed.put(definition.stem(), definition);
            asked.add(setting.asked());
        }
        PolicyBook book = new PolicyBook(all, List.copyOf(asked));
        changed.values().forEach(definition -> book.of(definition.stem()).bind(definition.terms()));
        return book;
    }

    /** {@link #changes} as people read them: {@code 赴津务工交通食宿补助：每年补助标准 1元}. */
    public List<Text> changesInWords(List<MeasureDefinition> definitions) {
        return changes.stream().map(change -> inWords(change, definitions)).toList();
    }

    private Text inWords(String change, List<MeasureDefinition> definitions) {
        if (change.startsWith(AS_OF)) {
            String day = change.substring(AS_OF.length());
            return Text.of("按 %s 的规定", "the law of %s", day);
        }
        Setting setting = Setting.parse(change.substring(Setting.OPTION.length()), this, definitions);
        Text measure = setting.path().definition().title();
        Text words = setting.inWords();
        return new Text(measure.zh() + "：" + words.zh(), measure.en() + ": " + words.en());
    }

    /** SHA-256 over everything that decides a result: names, days and values, not sources; hexadecimal. */
    public String hash() {
        List<String> lines = new ArrayList<>();
        measures.forEach((measure, terms) -> {
            lines.add(measure + " " + terms.from() + " " + terms.until());
            terms.terms()
                    .forEach((name, term) -> term.values()
                            .forEach(v -> lines.add(term.path() + " " + v.from() + " " + v.until() + " " + v.text())));
        });
        lines.sort(null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
