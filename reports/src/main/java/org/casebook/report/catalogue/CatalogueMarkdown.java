package org.casebook.report.catalogue;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.casebook.policy.Lang;
import org.casebook.report.Templates;
import org.casebook.simulation.catalogue.Catalogue;

/** The catalogue as a page: an overview, then every article with its procedure and the history of each term. */
public final class CatalogueMarkdown {

    private final Lang lang;

    public CatalogueMarkdown(Lang lang) {
        this.lang = lang;
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(Catalogue catalogue, Writer out) throws IOException {
        Map<String, Object> model = Map.of("catalogue", catalogue, "w", new CatalogueWords(lang));
        Templates.process(CatalogueMarkdown.class, "catalogue.ftl", lang, model, out);
    }
}
