package org.casebook.simulation.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/**
 * Things of one kind that people may call by their English key or in Chinese: by the whole name, without what it has in
 * brackets, or by any part of it that no other has. Full-width letters, blanks and invisible characters make no difference.
 *
 * @param <T> the things
 */
public final class Names<T> {

    private static final int SHOWN = 8;

    private record Name<T>(T thing, String text, String plain) {

        boolean isChinese() {
            return Typed.isChinese(text);
        }
    }

    private final Text kind;
    private final List<Name<T>> names = new ArrayList<>();

    /** @param kind what they are, for messages: 措施, measure */
    public Names(Text kind) {
        this.kind = kind;
    }

    /** Adds a thing with its key and everything else that it is called. */
    public Names<T> with(T thing, String key, Collection<String> others) {
        Stream.concat(Stream.of(key), others.stream())
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.add(new Name<>(thing, name, plain(name))));
        return this;
    }

    /**
     * The thing of this name.
     *
     * @param place makes the error of what is wrong and what to do
     * @throws BadInput when nothing or more than one thing has that name; names the nearest in the language that was typed,
     *     or those among which to choose
     */
    public T find(String typed, BiFunction<Text, Text, BadInput> place) {
        String name = plain(typed);
        List<Name<T>> found = matching(name);
        if (found.stream().map(Name::thing).distinct().count() == 1) {
            return found.get(0).thing();
        }
        throw found.isEmpty() ? unknown(typed, place) : ambiguous(typed, found, place);
    }

    /** Those that it is the name of; else those of whose Chinese name it is the part before the brackets; else any part. */
    private List<Name<T>> matching(String name) {
        List<Name<T>> whole =
                names.stream().filter(own -> own.plain().equals(name)).toList();
        if (!whole.isEmpty() || !Typed.isChinese(name)) {
            return whole;
        }
        List<Name<T>> unbracketed = names.stream()
                .filter(own -> own.plain().replaceAll("\\([^()]*\\)$", "").equals(name))
                .toList();
        return !unbracketed.isEmpty()
                ? unbracketed
                : names.stream().filter(own -> own.plain().contains(name)).toList();
    }

    private BadInput ambiguous(String typed, List<Name<T>> found, BiFunction<Text, Text, BadInput> place) {
        Text all = listed(first(found));
        return place.apply(
                new Text(
                        "“" + typed + "”可以是不止一" + counted() + "。",
                        "'" + typed + "' can be more than one " + kind.en() + "."),
                new Text("请写明是哪一个：" + all.zh() + "。", "Say which: " + all.en() + "."));
    }

    private String counted() {
        return "个" + kind.zh();
    }

    private BadInput unknown(String typed, BiFunction<Text, Text, BadInput> place) {
        Text what =
                new Text("没有名为“" + typed + "”的" + kind.zh() + "。", "There is no " + kind.en() + " '" + typed + "'.");
        return nearest(typed)
                .map(near -> place.apply(what, Text.of("最接近的是“%s”。", "The nearest is '%s'.", near)))
                .orElseGet(() -> place.apply(what, Text.of("此处没有可用的名称。", "There is none to choose from.")));
    }

    private Optional<String> nearest(String typed) {
        boolean chinese = Typed.isChinese(typed);
        List<String> candidates = names.stream()
                .filter(name -> name.isChinese() == chinese)
                .map(Name::text)
                .toList();
        return Optional.of(Nearest.to(typed, candidates.isEmpty() ? texts() : candidates))
                .filter(near -> !near.isEmpty());
    }

    private List<String> texts() {
        return names.stream().map(Name::text).toList();
    }

    /** One name of each thing, the first of those found. */
    private List<String> first(List<Name<T>> found) {
        List<T> seen = new ArrayList<>();
        return found.stream()
                .filter(name -> !seen.contains(name.thing()) && seen.add(name.thing()))
                .map(Name::text)
                .toList();
    }

    private static Text listed(List<String> texts) {
        List<String> shown = texts.stream().limit(SHOWN).toList();
        int more = texts.size() - shown.size();
        return new Text(
                shown.stream().map(text -> "“" + text + "”").collect(Collectors.joining("、"))
                        + (more > 0 ? "等 " + texts.size() + " 个" : ""),
                shown.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", "))
                        + (more > 0 ? " and " + more + " more" : ""));
    }

    private static String plain(String name) {
        return Typed.plain(name).replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
