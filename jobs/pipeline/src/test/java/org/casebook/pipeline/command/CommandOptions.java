package org.casebook.pipeline.command;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casebook.policy.Lang;

/** Which options the program has, for tests of what is written about them. */
public final class CommandOptions {

    private CommandOptions() {}

    public static Map<String, Set<String>> byVerb() {
        Map<String, Set<String>> verbs = new TreeMap<>();
        Casebook.commandLine(Clock.systemUTC(), Lang.ZH)
                .getSubcommands()
                .forEach((verb, line) -> verbs.put(
                        verb, new TreeSet<>(line.getCommandSpec().optionsMap().keySet())));
        return verbs;
    }
}
