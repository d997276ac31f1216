package org.casebook.report.margin;

import java.math.BigDecimal;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.simulation.result.MissedCondition.Distance;
import org.casebook.simulation.result.TriedTerm;

/** The words and figures that tables and files of near misses share. */
final class NearMissWords {

    private NearMissWords() {}

    /** In percentage points, yuan, or the unit of the term. */
    static String distance(Distance distance, TriedTerm term, Lang lang) {
        String unit = term.share()
                ? new Text("个百分点", " percentage points").in(lang)
                : term.unit().in(lang);
        return distance.from().compareTo(distance.to()) == 0
                ? plain(distance.to()) + unit
                : plain(distance.from()) + "–" + plain(distance.to()) + unit;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
