package org.casebook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.casebook.policy.Answer;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Law;
import org.casebook.policy.Measures;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.engine.FoldedCase;

/** A rerun per scenario: the law itself over all cases or units of each touched measure, in plain Java, nothing shared. */
final class PlainSide implements Side {

    private static final int PARTS = 16;

    private final List<Touched> touched;
    private final List<Population> populations = new ArrayList<>();

    /** @param otherTerms of the measure to which one of these gives way; no scenario changes them */
    PlainSide(List<Touched> touched, Map<String, List<FoldedCase>> casebook, Record otherTerms) {
        this.touched = touched;
        touched.forEach(one -> populations.add(
                new Population(one, casebook.get(one.measure().definition().stem()), otherTerms)));
    }

    @Override
    public Answers answer() {
        Answers answers = new Answers();
        for (int i = 0; i < touched.size(); i++) {
            Touched one = touched.get(i);
            Population population = populations.get(i);
            one.variantOf()
                    .forEach((scenario, variant) -> answers.put(
                            scenario,
                            one.measure().definition().stem(),
                            population.assess(one.variants().get(variant))));
        }
        return answers;
    }

    /** The cases of one measure. */
    private static final class Population {

        private final Law<Facts, Record> law;
        private final Fund firstFund;
        private final Facts[] facts;
        private final long[] units;
        private final Optional<Law<Facts, Record>> otherLaw;
        private final Optional<Facts>[] otherFacts;
        private final Record otherTerms;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Population(Touched touched, List<FoldedCase> cases, Record otherTerms) {
            this.law = touched.measure().definition().untypedLaw();
            this.firstFund = touched.measure().definition().funds().get(0);
            Optional<Interplay> interplay = Measures.interplays().stream()
                    .filter(found -> found.measure()
                            .equals(touched.measure().definition().stem()))
                    .findFirst();
            this.facts = cases.stream().map(FoldedCase::facts).toArray(Facts[]::new);
            this.units = cases.stream().mapToLong(FoldedCase::units).toArray();
            this.otherLaw = interplay.map(found -> Measures.get(found.other()).untypedLaw());
            this.otherFacts = new Optional[facts.length];
            for (int i = 0; i < facts.length; i++) {
                Facts own = facts[i];
                otherFacts[i] = interplay.flatMap(found -> found.otherCase(own));
            }
            this.otherTerms = otherTerms;
        }

        Answers.Figures assess(Record terms) {
            int part = (facts.length + PARTS - 1) / PARTS;
            return IntStream.range(0, PARTS)
                    .parallel()
                    .mapToObj(number -> assess(
                            terms, Math.min(facts.length, number * part), Math.min(facts.length, (number + 1) * part)))
                    .reduce(new Answers.Figures(0, 0, 0), Answers.Figures::plus);
        }

        private Answers.Figures assess(Record terms, int from, int to) {
            Answer answer = new Answer();
            Answer other = new Answer();
            long entitled = 0;
            long fen = 0;
            long firstFundFen = 0;
            for (int i = from; i < to; i++) {
                law.assess(facts[i], terms, answer);
                if (answer.isGranted() && !givesWay(i, other)) {
                    entitled = Math.addExact(entitled, units[i]);
                    fen = Math.addExact(fen, Math.multiplyExact(units[i], answer.totalFen()));
                    for (int payment = 0; payment < answer.payments(); payment++) {
                        if (answer.fund(payment) == firstFund) {
                            firstFundFen =
                                    Math.addExact(firstFundFen, Math.multiplyExact(units[i], answer.fen(payment)));
                        }
                    }
                }
            }
            return new Answers.Figures(entitled, fen, firstFundFen);
        }

        private boolean givesWay(int i, Answer other) {
            return otherFacts[i].isPresent()
                    && otherLaw.orElseThrow()
                            .assess(otherFacts[i].get(), otherTerms, other)
                            .isGranted();
        }
    }
}
