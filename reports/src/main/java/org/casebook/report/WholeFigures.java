package org.casebook.report;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Around a part of a page: no number in it breaks at the end of a line, nor parts from its unit, whoever wrote the text.
 * Tags, styles, drawings and what is printed letter by letter are left alone.
 */
final class WholeFigures implements TemplateDirectiveModel {

    private static final Pattern TAG_OR_TEXT =
            Pattern.compile("<(style|svg|code)\\b.*?</\\1\\s*>|<[^>]*>|[^<]+", Pattern.DOTALL);

    /** A day, or a number with its unit and the mark of what is incomplete; entities of HTML are none. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w#,.-])\\d{4}-\\d{2}-\\d{2}"
            + "|(?<![\\w#,.])[+-]?\\d[\\d,]*(?:\\.\\d+)?"
            + "(?: ?(?:%|％|元|万元|亿元|个月|个百分点|人|户|天|年|月|日|次|倍|项|个|yuan|months?|people))?\\*?");

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public void execute(Environment env, Map parameters, TemplateModel[] variables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        StringWriter written = new StringWriter();
        body.render(written);
        env.getOut().write(in(written.toString()));
    }

    static String in(String html) {
        return TAG_OR_TEXT
                .matcher(html)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().startsWith("<")
                                ? part.group()
                                : FIGURE.matcher(part.group()).replaceAll("<span class=\"figure\">$0</span>")));
    }
}
