package org.casebook.report.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Optional;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.catalogue.Catalogue;
import org.casebook.simulation.catalogue.LocalText;
import org.casebook.simulation.catalogue.MeasureEntry;
import org.casebook.simulation.catalogue.Service;
import org.casebook.simulation.catalogue.TermEntry;
import org.casebook.simulation.catalogue.ValueEntry;

/**
 * The catalogue for programs: {@code {"day", "articles": [{"article", …, "measures": [{…, "terms": [{…, "values": […]}]}]}]}}.
 * Every value of every term is there; {@code inForce} says which holds on the day. What nobody has filled in is null, and
 * so is a last day that is open, and a day of verification that never was.
 */
public final class CatalogueJson {

    private final Lang lang;

    public CatalogueJson(Lang lang) {
        this.lang = lang;
    }

    /** @param out is flushed, not closed */
    public void write(Catalogue catalogue, Writer out) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("day", catalogue.day().toString());
        ArrayNode articles = root.putArray("articles");
        catalogue.entries().forEach(entry -> entry(articles.addObject(), entry, catalogue.day()));
        out.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root));
        out.write('\n');
        out.flush();
    }

    private void entry(ObjectNode node, Catalogue.Entry entry, LocalDate day) {
        Article article = entry.article();
        node.put("article", article.number()).put("title", article.title().in(lang));
        text(node, "lead", article.lead());
        ArrayNode partners = node.putArray("partners");
        article.partners().forEach(partner -> partners.add(partner.in(lang)));
        node.put("andOthers", article.andOthers());
        text(node, "responsibility", article.responsibility());
        ArrayNode coverage = node.putArray("coverage");
        article.coverage().forEach(covered -> coverage.add(covered.name()));
        node.put("computed", article.computed().in(lang));
        node.put("notComputed", article.notComputed().in(lang));
        ArrayNode services = node.putArray("services");
        article.services().forEach(service -> service(services.addObject(), service));
        ArrayNode measures = node.putArray("measures");
        entry.measures().forEach(measure -> measure(measures.addObject(), measure, day));
    }

    private void service(ObjectNode node, Service service) {
        node.put("name", service.name().in(lang));
        text(node, "applicant", service.applicant());
        text(node, "authority", service.authority());
        text(node, "process", service.process());
        node.put("source", service.source());
        local(node, "agency", service.agency());
        local(node, "contact", service.contact());
        local(node, "complaints", service.complaints());
    }

    private void measure(ObjectNode node, MeasureEntry measure, LocalDate day) {
        node.put("measure", measure.stem()).put("title", measure.title().in(lang));
        node.put("unit", measure.unit().in(lang));
        ArrayNode funds = node.putArray("funds");
        measure.funds().forEach(fund -> funds.add(fund.name()));
        if (!measure.isPopulation()) {
            node.put("from", measure.from().toString());
            until(node, measure.until());
            node.put("source", measure.source());
        }
        node.put("inForce", measure.inForce(day));
        ArrayNode grounds = node.putArray("refuses");
        measure.grounds().forEach(ground -> grounds.add(ground.in(lang)));
        ArrayNode terms = node.putArray("terms");
        measure.terms().forEach(term -> term(terms.addObject(), term, day));
    }

    private void term(ObjectNode node, TermEntry term, LocalDate day) {
        node.put("term", term.name()).put("label", term.label().in(lang)).put("unit", term.unit());
        ArrayNode values = node.putArray("values");
        term.values().forEach(value -> value(values.addObject(), value, day));
    }

    private void value(ObjectNode node, ValueEntry value, LocalDate day) {
        node.put("inForce", value.covers(day)).put("from", value.from().toString());
        until(node, value.until());
        node.put("value", value.written()).put("shown", value.shown().in(lang));
        node.put("provenance", value.kind()).put("source", value.source());
        node.put("verified", value.verified().map(LocalDate::toString).orElse(null));
    }

    private static void until(ObjectNode node, LocalDate until) {
        node.put("until", until.equals(LocalDate.MAX) ? null : until.toString());
    }

    private void text(ObjectNode node, String name, Optional<Text> text) {
        node.put(name, text.map(given -> given.in(lang)).orElse(null));
    }

    private static void local(ObjectNode node, String name, LocalText text) {
        if (text.counties().isEmpty()) {
            node.put(name, text.isEmpty() ? null : text.city());
        } else {
            ObjectNode counties = node.putObject(name);
            text.counties().forEach((county, own) -> counties.put(county.code(), own));
        }
    }
}
