package org.casebook.report;

import java.time.LocalDate;
import java.util.Map;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;

/**
 * What stands at the head of a page beside its title.
 *
 * @param department that answers for the page; empty where a blank is left to be filled in by hand
 * @param day on which it was drawn up
 */
public record PageHead(String department, LocalDate day) {

    /** What the templates need of it. */
    public Map<String, String> in(Lang lang) {
        Text written =
                new Text(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString());
        return Map.of("department", department, "day", written.in(lang));
    }
}
