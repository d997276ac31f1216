package org.casebook.simulation.terms;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Names;
import org.casebook.simulation.config.Typed;

/**
 * A term as it is called on the command line and in scenario files: {@code measure.term}, or {@code measure.term.620802}
 * for the value of one county.
 *
 * @param definition the measure's
 * @param term with the values of the book in which it was looked up
 * @param part a county's code, {@code other} for the counties that have no value of their own, or empty for the whole
 */
public record TermPath(MeasureDefinition definition, Term term, String part) {

    /**
     * @param place makes the error of what is wrong and what to do
     * @throws BadInput when there is no such measure, term or county, or the term has no values by county; names the nearest
     */
    public static TermPath parse(
            String text, PolicyBook book, List<MeasureDefinition> definitions, BiFunction<Text, Text, BadInput> place) {
        String[] names = Typed.plain(text).split("\\.", -1);
        if (names.length < 2 || names.length > 3) {
            throw place.apply(
                    Text.of("“%s”不是参数的写法。", "'%s' is not how a term is called.", text.strip()),
                    Text.of(
                            "请写 措施.参数，例如 小微企业创业担保贷款贴息.新招用比例；只改一个县的，再加 .县名。",
                            "Write measure.term, e.g. small-enterprise-loan.hiringRatio; for one county's value add its"
                                    + " code."));
        }
        MeasureDefinition definition = MeasureNames.find(names[0], definitions, place);
        Term term = term(names[1], book.of(definition.stem()), place);
        return new TermPath(definition, term, names.length == 3 ? part(definition, term, names[2], place) : "");
    }

    private static String part(
            MeasureDefinition definition, Term term, String name, BiFunction<Text, Text, BadInput> place) {
        if (!TermReader.type(definition, term.name()).isByCounty()) {
            throw place.apply(
                    Text.of("参数“%s”不分县。", "The term '%s' has no values by county.", term.name()),
                    Text.of("请只写 %s。", "Write %s alone.", term.path()));
        }
        return CountyName.part(name, place);
    }

    private static Term term(String name, MeasureTerms terms, BiFunction<Text, Text, BadInput> place) {
        if (terms.terms().isEmpty()) {
            throw place.apply(
                    Text.of("没有名为“%s”的参数。", "There is no term '%s'.", name),
                    Text.of("该措施只计数，没有参数。", "That measure only counts: it has no terms."));
        }
        Names<Term> names = new Names<>(Text.of("参数", "term"));
        terms.terms().values().forEach(term -> names.with(term, term.name(), term.chineseNames()));
        return names.find(name, place);
    }

    /**
     * A value as it would stand in the policy file, out of what somebody typed: {@code 20％}, {@code 二十万}, {@code 6个月}.
     *
     * @throws BadInput when it is not of the term's type or outside its range
     */
    public String written(String typed, BiFunction<Text, Text, BadInput> place) {
        RawValue value = TermReader.written(type(), term.unit(), RawValue.of(typed), place);
        TermReader.check(type(), value, term.range(), place);
        return value.text();
    }

    /** @throws BadInput when the value is not of the term's type or outside its range */
    public void check(String value, BiFunction<Text, Text, BadInput> place) {
        TermReader.check(type(), RawValue.of(value), term.range(), place);
    }

    /** Whether it stands for one number, or one per county. */
    public boolean isSingleNumber() {
        return type().isSingleNumber();
    }

    /**
     * The number that a text stands for: an {@link Integer}, a {@link org.casebook.policy.Money} or a
     * {@link org.casebook.policy.Ratio}.
     *
     * @throws IllegalArgumentException when the text is no such number
     */
    public Object number(String text) {
        return type().number(text);
    }

    /**
     * What a text stands for: two ways of writing the same value are equal.
     *
     * @throws IllegalArgumentException when the text is not of the term's type
     */
    public Object value(String text) {
        return type().parse(RawValue.of(text));
    }

    /** The component of the measure's record of terms that it fills. */
    public RecordComponent component() {
        return definition.terms()
                .getRecordComponents()[RecordShape.of(definition.terms()).place(term.name())];
    }

    /** The value of the term in a record of terms. */
    public Object in(Record terms) {
        RecordShape shape = RecordShape.of(definition.terms());
        return shape.values(terms)[shape.place(term.name())];
    }

    /** Makes the same terms with other values of this one, of the type of its component. */
    public Function<Object, Record> varied(Record terms) {
        RecordShape shape = RecordShape.of(definition.terms());
        Object[] values = shape.values(terms);
        int place = shape.place(term.name());
        return value -> {
            Object[] changed = values.clone();
            changed[place] = value;
            return shape.make(changed);
        };
    }

    /** The county whose value it is alone. */
    public Optional<County> county() {
        return part.isEmpty() || part.equals(RawValue.OTHER) ? Optional.empty() : Optional.of(new County(part));
    }

    TermType type() {
        return TermReader.type(definition, term.name());
    }

    /** What the term is called, with the county where it is only the value of one. */
    public Text label() {
        if (part.isEmpty()) {
            return term.label();
        }
        Text where = part.equals(RawValue.OTHER) ? Text.of("其他县", "other counties") : new County(part).label();
        return new Text(term.label().zh() + "（" + where.zh() + "）", term.label().en() + " (" + where.en() + ")");
    }

    /** As it is written. */
    @Override
    public String toString() {
        return part.isEmpty() ? term.path() : term.path() + "." + part;
    }
}
