package org.casebook.simulation.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.Answer;
import org.casebook.policy.ExactNumber;
import org.casebook.policy.Facts;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Step;
import org.casebook.policy.Step.Done;
import org.casebook.policy.Step.Given;
import org.casebook.policy.Step.Named;
import org.casebook.policy.Step.Operation;
import org.casebook.policy.Step.Origin;
import org.casebook.policy.Text;
import org.casebook.simulation.explain.Calculation.Line;
import org.casebook.simulation.explain.Calculation.Option;

/** Puts into words what the law wrote down while it computed; computes nothing itself. */
record CalculationWords(Facts facts, TermWords terms) {

    /** @param answer granted, with payments, and explaining itself */
    Calculation of(Answer answer) {
        List<Named> named = answer.calculation();
        Named amount = named.stream().filter(Named::rounded).findFirst().orElseThrow();
        return new Calculation(
                new Money(answer.totalFen()),
                formula(written(amount.from()), this::inFull),
                named.stream().map(this::line).toList(),
                terms.of(termsOf(named)),
                ((Outcome.Granted) answer.outcome()).payments());
    }

    private Line line(Named named) {
        Step from = named.from();
        ExactNumber exact = from.value();
        boolean rounds = named.rounded() && !exact.equals(named.value());
        List<Option> choice = isChoice(from) ? options((Done) from) : List.of();
        Step chosen = isChoice(from) ? chosen((Done) from) : from;
        return new Line(
                named.name(),
                both(lang -> formula(chosen, step -> spoken(step, lang))),
                formula(chosen, CalculationWords::bare),
                NumberWords.of(named.value(), named.kind()),
                rounds ? NumberWords.of(exact, named.kind()) : Text.same(""),
                choice);
    }

    private List<Option> options(Done choice) {
        Step chosen = chosen(choice);
        return choice.parts().stream()
                .map(part -> new Option(
                        both(lang -> formula(part, step -> spoken(step, lang))),
                        NumberWords.of(part.value(), part.kind()),
                        part == chosen))
                .toList();
    }

    private static boolean isChoice(Step step) {
        return step instanceof Done done
                && (done.operation() == Operation.LEAST || done.operation() == Operation.GREATEST);
    }

    private static Step chosen(Done choice) {
        return choice.parts().stream()
                .filter(part -> part.value().equals(choice.value()))
                .findFirst()
                .orElseThrow();
    }

    /** @param leaf writes numbers that are not computed on the spot */
    private static String formula(Step step, Function<Step, String> leaf) {
        if (!(step instanceof Done done)) {
            return leaf.apply(step);
        }
        if (isChoice(step)) {
            return formula(chosen(done), leaf);
        }
        return done.parts().stream()
                .map(part -> needsBrackets(done, part) ? "(" + formula(part, leaf) + ")" : formula(part, leaf))
                .collect(Collectors.joining(sign(done.operation())));
    }

    private static boolean needsBrackets(Done whole, Step part) {
        boolean sum = part instanceof Done done
                && (done.operation() == Operation.PLUS || done.operation() == Operation.MINUS);
        return sum && (whole.operation() == Operation.TIMES || whole.operation() == Operation.OVER);
    }

    private static String sign(Operation operation) {
        return switch (operation) {
            case PLUS -> " + ";
            case MINUS -> " − ";
            case TIMES -> " × ";
            case OVER -> " ÷ ";
            case LEAST, GREATEST -> throw new IllegalArgumentException(operation + " has no sign");
        };
    }

    /** Numbers with a name written out, in brackets where they are sums. */
    private String inFull(Step step) {
        Step written = written(step);
        if (!(written instanceof Done done)) {
            return bare(written);
        }
        String formula = formula(done, this::inFull);
        return done.operation() == Operation.PLUS || done.operation() == Operation.MINUS
                ? "(" + formula + ")"
                : formula;
    }

    /** What a number with a name, or one that was chosen, was computed from; no further than to one that was rounded. */
    private static Step written(Step step) {
        if (step instanceof Named named && !named.rounded()) {
            return written(named.from());
        }
        return isChoice(step) ? written(chosen((Done) step)) : step;
    }

    private static String bare(Step step) {
        return NumberWords.bare(step.value(), step.kind());
    }

    private String spoken(Step step, Lang lang) {
        String number = NumberWords.of(step.value(), step.kind()).in(lang);
        String name = name(step).in(lang);
        return name.isEmpty() ? number : name + " " + number;
    }

    private Text name(Step step) {
        if (step instanceof Named named) {
            return named.name();
        }
        Given given = (Given) step;
        return switch (given.origin()) {
            case FACT -> FactWords.label(facts, given.name());
            case TERM -> terms.label(given.name());
            case LAW -> given.label();
        };
    }

    private static List<String> termsOf(Collection<Named> named) {
        Set<String> names = new LinkedHashSet<>();
        named.stream()
                .flatMap(CalculationWords::givens)
                .filter(given -> given.origin() == Origin.TERM)
                .forEach(given -> names.add(given.name()));
        return new ArrayList<>(names);
    }

    private static Stream<Given> givens(Step step) {
        if (step instanceof Given given) {
            return Stream.of(given);
        }
        return step instanceof Done done
                ? done.parts().stream().flatMap(CalculationWords::givens)
                : givens(((Named) step).from());
    }

    private static Text both(Function<Lang, String> words) {
        return new Text(words.apply(Lang.ZH), words.apply(Lang.EN));
    }
}
