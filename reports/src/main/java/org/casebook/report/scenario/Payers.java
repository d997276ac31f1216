package org.casebook.report.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.casebook.policy.Fund;
import org.casebook.policy.Labelled;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;

/** Who pays a change: the centre, the local budgets, or a fund that is fed from several sides. */
final class Payers {

    /** The levels of finance. */
    enum Payer implements Labelled {
        CENTRE("中央财政", "central finance"),
        LOCAL("地方财政（省、市、县）", "local finance (province, city, counties)"),
        INSURANCE("失业保险基金", "unemployment insurance fund"),
        SUBSIDY("就业补助资金", "employment subsidy fund");

        private final Text label;

        Payer(String zh, String en) {
            this.label = new Text(zh, en);
        }

        @Override
        public Text label() {
            return label;
        }

        private static Payer of(Fund fund) {
            return switch (fund) {
                case INCLUSIVE_FINANCE -> CENTRE;
                case PROVINCE, CITY, COUNTY -> LOCAL;
                case UNEMPLOYMENT_INSURANCE -> INSURANCE;
                case EMPLOYMENT_SUBSIDY -> SUBSIDY;
            };
        }
    }

    /**
     * Public for the template.
     *
     * @param share of the whole change; a dash where some pay more and others less
     */
    public record Line(String name, String shown, String exact, String share) {}

    private Payers() {}

    static List<Line> of(SortedMap<Fund, Long> changes, Lang lang) {
        Map<Payer, Long> sums = new EnumMap<>(Payer.class);
        changes.forEach((fund, fen) -> sums.merge(Payer.of(fund), fen, Math::addExact));
        boolean oneWay = sums.values().stream().allMatch(fen -> fen >= 0)
                || sums.values().stream().allMatch(fen -> fen <= 0);
        long whole = oneWay ? sums.values().stream().reduce(0L, Math::addExact) : 0;
        Figures figures = new Figures(lang);
        return sums.entrySet().stream()
                .map(payer -> new Line(
                        payer.getKey().label().in(lang),
                        figures.signed(payer.getValue()),
                        figures.signedExact(payer.getValue()),
                        figures.share(payer.getValue(), whole)))
                .toList();
    }
}
