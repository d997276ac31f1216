package org.casebook.report;

import java.util.List;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Dimension;

/** The names under which people know what the results call by an identifier. The law and the table contracts own them. */
public interface Labels {

    /** The measure's title, as in 稳岗返还. */
    Text measure(String stem);

    /** What is counted for the measure, as in 户 (employers) or 人 (people). */
    Text unit(String stem);

    /** The measure's grounds of refusal in the order of the law. */
    List<String> grounds(String stem);

    /** The condition that the refused units fail, as in 裁员率不低于控制目标. */
    Text ground(String stem, String ground);

    /** A part of those who win and lose, as in 小型 or 25–34岁; the identifier where it has no name. */
    default Text part(Dimension dimension, String part) {
        return Text.same(part);
    }

    /** The parts of a dimension in the order in which they are read; those that are not in it follow. */
    default List<String> parts(Dimension dimension) {
        return List.of();
    }

    /** What stands side by side in a conflict, as in 就业见习补贴与失业保险金同月. */
    Text conflict(String stem);

    /** The title of a table of the data contract. */
    Text table(String table);

    /** What became of a file, by the verdict of the data contract. */
    Text verdict(String verdict);

    /** The reasons for which rows are kept apart, in the order in which the data contract tries them. */
    List<String> reasons();

    /** Why a row was kept apart. */
    Text reason(String reason);

    /** The kinds of what looks odd about a delivery, what matters most first; those that are not in it follow. */
    default List<String> suspicions() {
        return List.of();
    }

    /** What looks odd, in a word or two. */
    default Text suspicion(String kind) {
        return Text.same(kind);
    }
}
