package org.casebook.report;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;

/**
 * Templates that lie beside the class that fills them, and those beside this class that all share. They write {@code t("中文", "English")}, both texts side by side,
 * so that neither can be forgotten. The same on every machine, whatever its locale.
 */
public final class Templates {

    private Templates() {}

    /** @param out is flushed, not closed */
    public static void process(Class<?> owner, String name, Lang lang, Map<String, ?> model, Writer out)
            throws IOException {
        Map<String, Object> all = new HashMap<>(model);
        all.put("lang", lang.code());
        all.put("t", (TemplateMethodModelEx) arguments -> text(arguments, lang));
        all.put("wholeFigures", new WholeFigures());
        try {
            configuration(owner).getTemplate(name).process(all, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + name + " is at fault", e);
        }
        out.flush();
    }

    private static Object text(List<?> arguments, Lang lang) throws TemplateModelException {
        if (arguments.size() != 2) {
            throw new TemplateModelException("t(zh, en) takes two texts");
        }
        return new SimpleScalar(
                new Text(arguments.get(0).toString(), arguments.get(1).toString()).in(lang));
    }

    private static Configuration configuration(Class<?> owner) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new MultiTemplateLoader(
                new TemplateLoader[] {new ClassTemplateLoader(owner, ""), new ClassTemplateLoader(Templates.class, "")
                }));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
