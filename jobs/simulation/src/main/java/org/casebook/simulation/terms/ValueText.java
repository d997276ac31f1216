package org.casebook.simulation.terms;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casebook.policy.ByCounty;
import org.casebook.policy.County;
import org.casebook.policy.Labelled;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Money;
import org.casebook.policy.Text;

/** The value of a term in the words in which people read it: {@code 150,000元}, {@code 12、18、24个月}, {@code 是}. */
public final class ValueText {

    private static final Text NONE = new Text("无", "none");

    /** Terms whose type says what they are have no word behind them. */
    private static final Map<String, Text> UNITS = Map.of(
            "yuan", new Text("元", " yuan"),
            "months", new Text("个月", " months"),
            "years", new Text("年", " years"),
            "days", new Text("天", " days"),
            "persons", new Text("人", " people"),
            "posts", new Text("个", " posts"),
            "ratio", Text.same(""),
            "list", Text.same(""),
            "choice", Text.same(""));

    private ValueText() {}

    public static Text of(MeasureDefinition definition, Term term, TermValue value) {
        Text unit = unit(term);
        Object parsed = TermReader.type(definition, term.name()).parse(value.raw());
        return both(lang -> of(parsed, unit.in(lang), lang));
    }

    private static String of(Object value, String unit, Lang lang) {
        return value instanceof ByCounty<?> counties ? byCounty(counties, unit, lang) : plain(value, unit, lang);
    }

    /** The words of a value of a term, or of that of one county. */
    public static Text of(TermPath path, String text) {
        Object value = path.isSingleNumber() ? path.number(text) : path.value(text);
        return both(lang -> plain(value, unit(path.term()).in(lang), lang));
    }

    /** The words of the value that a term is set to, one county's alone or the whole. */
    static Text of(Setting setting) {
        TermPath path = setting.path();
        Text unit = unit(path.term());
        Object value = path.part().isEmpty() ? path.value(setting.value()) : path.number(setting.value());
        return both(lang -> of(value, unit.in(lang), lang));
    }

    /** What stands behind a number of the term, with its space where the language wants one. */
    public static Text unit(Term term) {
        return UNITS.getOrDefault(term.unit(), Text.same(" " + term.unit()));
    }

    /** Counties with the same value stand together. */
    private static String byCounty(ByCounty<?> counties, String unit, Lang lang) {
        Map<Object, List<County>> sharing = counties.own().keySet().stream()
                .collect(Collectors.groupingBy(counties::of, LinkedHashMap::new, Collectors.toList()));
        String own = sharing.entrySet().stream()
                .map(same -> join(same.getValue(), lang) + " " + plain(same.getKey(), unit, lang)
                        + new Text("；", "; ").in(lang))
                .collect(Collectors.joining());
        String others = own.isEmpty() ? "" : new Text("其他 ", "others ").in(lang);
        return own + others + plain(counties.other(), unit, lang);
    }

    private static String plain(Object value, String unit, Lang lang) {
        if (value instanceof Collection<?> items) {
            return items.isEmpty() ? NONE.in(lang) : join(items, lang) + (hasUnit(items) ? unit : "");
        }
        return item(value, lang) + (value instanceof Boolean || value instanceof Labelled ? "" : unit);
    }

    private static boolean hasUnit(Collection<?> items) {
        return items.stream().noneMatch(Labelled.class::isInstance);
    }

    private static String join(Collection<?> items, Lang lang) {
        return items.stream().map(item -> item(item, lang)).collect(Collectors.joining(new Text("、", ", ").in(lang)));
    }

    private static String item(Object value, Lang lang) {
        if (value instanceof Labelled labelled) {
            return labelled.label().in(lang);
        }
        if (value instanceof Boolean flag) {
            return (flag ? new Text("是", "yes") : new Text("否", "no")).in(lang);
        }
        if (value instanceof Money money) {
            return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(money.toYuan());
        }
        return value.toString();
    }

    private static Text both(Function<Lang, String> words) {
        return new Text(words.apply(Lang.ZH), words.apply(Lang.EN));
    }
}
