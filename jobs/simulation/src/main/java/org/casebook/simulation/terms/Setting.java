package org.casebook.simulation.terms;

import java.util.Collection;
import java.util.List;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;

/** A change of one term for one run, as written on the command line: {@code measure.term[.county]=value}. */
record Setting(String text) {

    PolicyBook apply(PolicyBook book, List<MeasureDefinition> definitions) {
        int equals = text.indexOf('=');
        String[] names = (equals < 0 ? text : text.substring(0, equals)).strip().split("\\.", -1);
        if (equals < 0 || names.length < 2 || names.length > 3) {
            throw error(
                    Text.of("写法不对。", "That is not how a term is set."),
                    new Text(
                            "请写成 措施.参数=值，例如 small-enterprise-loan.hiringRatio=20%。",
                            "Write measure.term=value, e.g. small-enterprise-loan.hiringRatio=20%."));
        }
        MeasureTerms terms = book.measures().get(names[0]);
        if (terms == null) {
            throw unknown("措施", "measure", names[0], book.measures().keySet());
        }
        Term term = terms.terms().get(names[1]);
        if (term == null) {
            throw unknown("参数", "term", names[1], terms.terms().keySet());
        }
        MeasureDefinition definition = definitions.stream()
                .filter(candidate -> candidate.stem().equals(names[0]))
                .findFirst()
                .orElseThrow();
        return book.with(
                changed(
                        term,
                        names.length == 3 ? names[2] : "",
                        text.substring(equals + 1).strip(),
                        definition),
                where());
    }

    private Term changed(Term term, String part, String value, MeasureDefinition definition) {
        TermType type = TermReader.type(definition, term.name());
        if (!part.isEmpty() && !type.isByCounty()) {
            throw error(
                    Text.of("参数“%s”不分县。", "The term '%s' has no values by county.", term.name()),
                    Text.of("请写成 %s=值。", "Write %s=value.", term.path()));
        }
        RawValue given = RawValue.of(value);
        TermReader.check(type, part.isEmpty() ? given : given.with(part, value), term.range(), this::error);
        List<TermValue> values = term.values().stream()
                .map(before -> part.isEmpty() ? whole(before, value) : partly(before, part, value))
                .toList();
        return new Term(term.measure(), term.name(), term.label(), term.unit(), term.range(), values);
    }

    private TermValue whole(TermValue before, String value) {
        return new TermValue(
                before.from(), before.until(), RawValue.of(value), Provenance.SCENARIO, "--set", "", where());
    }

    /** The other counties' values still rest on what they rested on, so the whole does. */
    private TermValue partly(TermValue before, String part, String value) {
        return new TermValue(
                before.from(),
                before.until(),
                before.raw().with(part, value),
                before.provenance(),
                before.source() + "；" + where(),
                before.verifiedOn(),
                before.where());
    }

    private BadInput unknown(String zh, String en, String name, Collection<String> known) {
        String nearest = Nearest.to(name, known);
        return error(
                new Text("没有名为“" + name + "”的" + zh + "。", "There is no " + en + " '" + name + "'."),
                Text.of("最接近的是“%s”。", "The nearest is '%s'.", nearest));
    }

    private BadInput error(Text what, Text remedy) {
        return new BadInput(what, where(), remedy);
    }

    private String where() {
        return "--set " + text;
    }
}
