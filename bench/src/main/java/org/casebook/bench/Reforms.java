package org.casebook.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.RandomSettings;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.terms.PolicyBook;

/**
 * Random scenarios, each as the settings of one to three terms. The same seed draws the same.
 *
 * @param settings as they are written after {@code --set}; of each scenario
 */
record Reforms(PolicyBook policy, List<List<String>> settings) {

    private static final int MOST_TERMS = 3;

    static Reforms draw(PolicyBook policy, List<MeasureDefinition> measures, int number, long seed) {
        Random random = new Random(seed);
        RandomSettings values = new RandomSettings(random);
        List<Term> terms = measures.stream()
                .flatMap(measure ->
                        policy.of(measure.stem()).terms().keySet().stream().map(name -> new Term(measure, name)))
                .toList();
        List<List<String>> settings = new ArrayList<>();
        while (settings.size() < number) {
            int wanted = 1 + random.nextInt(Math.min(MOST_TERMS, terms.size()));
            Set<Term> chosen = new LinkedHashSet<>();
            while (chosen.size() < wanted) {
                chosen.add(terms.get(random.nextInt(terms.size())));
            }
            List<String> drawn = chosen.stream()
                    .map(term -> values.of(policy, term.measure, term.name))
                    .toList();
            if (isAcceptable(policy, drawn)) {
                settings.add(drawn);
            }
        }
        return new Reforms(policy, List.copyOf(settings));
    }

    private record Term(MeasureDefinition measure, String name) {}

    /** Values drawn each for itself need not fit together, steps that have to ascend for instance. */
    private static boolean isAcceptable(PolicyBook policy, List<String> settings) {
        try {
            return !policy.with(settings, Measures.all()).changes().isEmpty();
        } catch (BadInput e) {
            return false;
        }
    }

    Reforms first(int number) {
        return new Reforms(policy, settings.subList(0, number));
    }

    int size() {
        return settings.size();
    }

    List<PolicyBook> books() {
        return settings.stream()
                .map(changed -> policy.with(changed, Measures.all()))
                .toList();
    }

    /** From the settings as written to what a plan is asked. */
    List<Question> questions() {
        return questions(policy, books());
    }

    static List<Question> questions(PolicyBook policy, List<PolicyBook> books) {
        RegionalTerms baseline = RegionalTerms.everywhere(policy);
        List<Question> questions = new ArrayList<>(books.size());
        for (PolicyBook book : books) {
            questions.add(new Question(name(questions.size()), RegionalTerms.everywhere(book), baseline));
        }
        return questions;
    }

    static String name(int number) {
        return "s" + number;
    }
}
