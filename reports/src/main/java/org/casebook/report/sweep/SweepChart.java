package org.casebook.report.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.chart.Layout;
import org.casebook.report.chart.LineChart;
import org.casebook.simulation.result.SweepPoint;
import org.casebook.simulation.result.SweepResult;
import org.casebook.simulation.result.SweepStep;
import org.casebook.simulation.result.TouchedMeasure;
import org.casebook.simulation.result.TriedTerm;
import org.casebook.simulation.result.TriedValue;

/**
 * A sweep as a chart: cost above, entitled units below. One term is drawn with all its steps where they are known, and with
 * the value in force as a dashed line; of two terms the second one has a line for each value, some of them where there are
 * too many.
 */
public final class SweepChart {

    private static final int HEIGHT = 620;
    private static final int YUAN_DIGITS = 2;
    private static final int WAN_DIGITS = 6;

    private final SweepWords words;
    private final Lang lang;

    public SweepChart(Labels labels, Lang lang) {
        this.words = new SweepWords(labels, lang);
        this.lang = lang;
    }

    /** @param result with its steps where it is exact */
    public String svg(SweepResult result) {
        LineChart chart = LineChart.forSvg(layout(), title(result), x(result), scale(result));
        draw(result, chart);
        return chart.svg();
    }

    /** @param result with its steps where it is exact */
    public byte[] png(SweepResult result) {
        LineChart chart = LineChart.forPng(layout(), title(result), x(result), scale(result));
        draw(result, chart);
        return chart.png();
    }

    /** Whether the fonts of this machine can write the words of the chart into a picture. */
    public static boolean canDrawPng(Lang lang) {
        return LineChart.canDraw(new Text("费用与符合条件数", "Cost and entitled").in(lang));
    }

    private static Layout layout() {
        return Layout.wide("sweep", HEIGHT);
    }

    private String title(SweepResult result) {
        String own = words.measure(result.terms().get(0).measure());
        return words.of(Text.of("%d 年度 %s：费用与符合条件数", "%2$s in %1$d: cost and entitled", result.year(), own))
                + words.nature(result.run())
                + byWhat(result);
    }

    /** What the lines of a surface stand for. */
    private String byWhat(SweepResult result) {
        if (result.terms().size() == 1) {
            return "";
        }
        String second = result.terms().get(1).label().in(lang);
        return drawn(result).size() < second(result).size()
                ? words.of(Text.of("　按%s（部分取值）", "  by %s (some values)", second))
                : words.of(Text.of("　按%s", "  by %s", second));
    }

    private String x(SweepResult result) {
        TriedTerm term = result.terms().get(0);
        String unit = term.unit().in(lang).strip();
        return unit.isEmpty()
                ? term.label().in(lang)
                : term.label().in(lang) + words.of("（", " (") + unit + words.of("）", ")");
    }

    private static LineChart.Scale scale(SweepResult result) {
        return result.terms().get(0).share() ? LineChart.Scale.PERCENT : LineChart.Scale.NUMBER;
    }

    private void draw(SweepResult result, LineChart chart) {
        String own = result.terms().get(0).measure();
        LineChart.Panel cost = chart.panel(words.of("费用（", "Cost (") + new Figures(lang).unit() + words.of("）", ")"));
        LineChart.Panel units =
                chart.countPanel(words.of("符合条件（", "Entitled (") + words.unit(own) + words.of("）", ")"));
        if (result.terms().size() == 1) {
            curve(result, cost, units);
        } else {
            family(result, cost, units);
        }
        for (LineChart.Panel panel : List.of(cost, units)) {
            result.terms().get(0).numbers().stream()
                    .filter(number -> isBetween(number, result))
                    .forEach(panel::mark);
        }
    }

    private static boolean isBetween(BigDecimal number, SweepResult result) {
        return number.compareTo(x(result.points().get(0))) >= 0
                && number.compareTo(x(result.points().get(result.points().size() - 1))) <= 0;
    }

    private static BigDecimal x(SweepPoint point) {
        return point.values().get(0).number();
    }

    private void curve(SweepResult result, LineChart.Panel cost, LineChart.Panel units) {
        String own = result.terms().get(0).measure();
        List<Fund> funds = Arrays.stream(Fund.values())
                .filter(fund -> result.policy().fen().containsKey(fund))
                .toList();
        line(result, cost, words.of("费用合计", "Cost of all funds"), true, TouchedMeasure::totalFen);
        if (funds.size() > 1) {
            funds.forEach(fund -> line(
                    result,
                    cost,
                    fund.label().in(lang),
                    true,
                    measure -> measure.fen().getOrDefault(fund, 0L)));
        }
        for (String measure : result.measures()) {
            line(
                    result,
                    units,
                    words.of("符合条件：", "Entitled: ")
                            + words.measure(measure)
                            + (measure.equals(own) ? "" : words.of("（受影响）", " (touched)")),
                    false,
                    some -> some.measure().equals(measure) ? some.entitled() : 0);
        }
    }

    /** One figure of all touched measures; with steps it holds its height up to each of them, and turns there. */
    private void line(
            SweepResult result,
            LineChart.Panel panel,
            String name,
            boolean money,
            ToLongFunction<TouchedMeasure> figure) {
        if (!result.exact()) {
            panel.line(name, LineChart.Style.DOTTED);
            result.points().forEach(point -> panel.add(x(point), y(sum(point.measures(), figure), money)));
            return;
        }
        panel.line(name, LineChart.Style.PLAIN);
        SweepPoint first = result.points().get(0);
        BigDecimal last = x(result.points().get(result.points().size() - 1));
        long height = sum(first.measures(), figure);
        panel.add(x(first), y(height, money));
        for (SweepStep step : result.steps()) {
            BigDecimal at = step.value().number();
            long change = sum(step.changes(), figure);
            int fromStart = at.compareTo(x(first));
            boolean behindStart = step.included() ? fromStart > 0 : fromStart >= 0;
            if (behindStart && at.compareTo(last) <= 0 && change != 0) {
                panel.add(at, y(height, money));
                height += change;
                panel.add(at, y(height, money));
            }
        }
        panel.add(last, y(height, money));
    }

    private static long sum(List<TouchedMeasure> measures, ToLongFunction<TouchedMeasure> figure) {
        return measures.stream().mapToLong(figure).sum();
    }

    private Number y(long figure, boolean money) {
        return money ? BigDecimal.valueOf(figure, lang == Lang.ZH ? WAN_DIGITS : YUAN_DIGITS) : figure;
    }

    private void family(SweepResult result, LineChart.Panel cost, LineChart.Panel units) {
        String own = result.terms().get(0).measure();
        for (TriedValue second : drawn(result)) {
            String name = second.shown().in(lang);
            cost.line(name, LineChart.Style.DOTTED);
            units.sameLine(name, LineChart.Style.DOTTED);
            for (SweepPoint point : result.points()) {
                if (point.values().get(1).equals(second)) {
                    cost.add(x(point), y(point.totalFen(), true));
                    units.add(x(point), y(point.of(own).entitled(), false));
                }
            }
        }
    }

    private static List<TriedValue> second(SweepResult result) {
        return result.terms().size() == 1
                ? List.of()
                : result.points().stream()
                        .map(point -> point.values().get(1))
                        .distinct()
                        .toList();
    }

    /** The values of the second term that get a line: all, or as many as can be told apart, spread evenly. */
    private static List<TriedValue> drawn(SweepResult result) {
        List<TriedValue> all = second(result);
        if (all.size() <= LineChart.MOST_LINES) {
            return all;
        }
        List<TriedValue> some = new ArrayList<>();
        for (int i = 0; i < LineChart.MOST_LINES; i++) {
            some.add(all.get(i * (all.size() - 1) / (LineChart.MOST_LINES - 1)));
        }
        return some;
    }
}
