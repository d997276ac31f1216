package org.casebook.report.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casebook.policy.County;
import org.casebook.policy.Labelled;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.catalogue.LocalText;
import org.casebook.simulation.catalogue.MeasureEntry;

/** How the catalogue says things, in one language. Public for the template. */
public final class CatalogueWords {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final Lang lang;

    CatalogueWords(Lang lang) {
        this.lang = lang;
    }

    public String in(Text text) {
        return text.in(lang);
    }

    /** {@code 第二十一条}, {@code Article 21}. */
    public String article(int number) {
        return new Text("第" + chinese(number) + "条", "Article " + number).in(lang);
    }

    private static String chinese(int number) {
        String tens = number < 10 ? "" : DIGITS[number / 10].replaceFirst("^一$", "") + "十";
        return tens + DIGITS[number % 10];
    }

    /** The department that leads, or a dash. */
    public String lead(Article article) {
        return article.lead().map(this::in).orElse("–");
    }

    /** The other departments as the article lists them, or a dash. */
    public String partners(Article article) {
        String listed =
                article.partners().stream().map(this::in).collect(Collectors.joining(new Text("、", ", ").in(lang)));
        String others = article.andOthers() ? new Text("等", " and others").in(lang) : "";
        return listed.isEmpty() ? "–" : listed + others;
    }

    public String labels(Collection<? extends Labelled> labelled) {
        return labelled.isEmpty()
                ? "–"
                : labelled.stream()
                        .map(item -> item.label().in(lang))
                        .collect(Collectors.joining(new Text("、", ", ").in(lang)));
    }

    public String texts(Collection<Text> texts) {
        return texts.stream().map(this::in).collect(Collectors.joining(new Text("；", "; ").in(lang)));
    }

    /** {@code 2018-11-16 起}, {@code 2019-01-01 至 2019-12-31}. */
    public String days(LocalDate from, LocalDate until) {
        return until.equals(LocalDate.MAX)
                ? Text.of("%s 起", "from %s", from).in(lang)
                : Text.of("%s 至 %s", "%s to %s", from, until).in(lang);
    }

    /** When the measure is in force, and whether it is on the day. */
    public String inForce(MeasureEntry measure, LocalDate day) {
        if (measure.isPopulation()) {
            return new Text("只统计对象，每年统计", "counted in every year").in(lang);
        }
        String days = days(measure.from(), measure.until());
        return measure.inForce(day)
                ? days
                : days + Text.of("（%s 不在执行期）", " (not in force on %s)", day).in(lang);
    }

    public String verified(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(new Text("从未核实", "never").in(lang));
    }

    String toBeFilledIn() {
        return new Text("待各县（市、区）填报", "to be filled in by counties").in(lang);
    }

    public String given(Optional<Text> text) {
        return text.map(this::in).orElse(toBeFilledIn());
    }

    public String given(LocalText text) {
        if (text.isEmpty()) {
            return toBeFilledIn();
        }
        if (text.counties().isEmpty()) {
            return text.city();
        }
        String between = new Text("；", "; ").in(lang);
        String reported = text.counties().entrySet().stream()
                .map(entry -> entry.getKey().label().in(lang) + "：" + entry.getValue())
                .collect(Collectors.joining(between));
        return text.counties().keySet().containsAll(County.all())
                ? reported
                : reported + between + new Text("其他", "others ").in(lang) + toBeFilledIn();
    }
}
