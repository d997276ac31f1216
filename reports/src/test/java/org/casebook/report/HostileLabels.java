package org.casebook.report;

import java.util.List;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Dimension;

/** Names that a browser would run if a page forgot to escape them. */
public final class HostileLabels implements Labels {

    public static final String HOSTILE = "<script>alert('\"&x')</script>";

    @Override
    public Text measure(String stem) {
        return Text.same(HOSTILE + stem);
    }

    @Override
    public Text unit(String stem) {
        return Text.same(HOSTILE);
    }

    @Override
    public List<String> grounds(String stem) {
        return List.of(HOSTILE);
    }

    @Override
    public Text ground(String stem, String ground) {
        return Text.same(HOSTILE);
    }

    @Override
    public Text conflict(String stem) {
        return Text.same(HOSTILE);
    }

    @Override
    public Text table(String table) {
        return Text.same(HOSTILE);
    }

    @Override
    public Text verdict(String verdict) {
        return Text.same(HOSTILE);
    }

    @Override
    public List<String> reasons() {
        return List.of(HOSTILE);
    }

    @Override
    public Text reason(String reason) {
        return Text.same(HOSTILE);
    }

    @Override
    public Text part(Dimension dimension, String part) {
        return Text.same(HOSTILE);
    }
}
