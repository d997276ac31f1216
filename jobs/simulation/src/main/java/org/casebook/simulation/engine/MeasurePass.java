package org.casebook.simulation.engine;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Ground;
import org.casebook.policy.NotInForce;

/**
 * One pass over the cases of a measure. First every case is assessed under what the others are compared with; then cases
 * outside, jobs inside, in tiles small enough for their sums to stay near the processor. Tiles share nothing, so that they
 * run side by side and a job's result is the same in any company.
 */
final class MeasurePass {

    /** Jobs that go over the cases together. */
    private static final int TILE = 128;

    private static final Variant.InForce[] GIVES_WAY_TO_NONE = {};

    private final Plan plan;
    private final Cases cases;
    private final FirstChange firstChange;

    MeasurePass(Plan plan, Cases cases) {
        this.plan = plan;
        this.cases = cases;
        this.firstChange = new FirstChange(cases.definition);
    }

    MeasureOutcome run() {
        MeasureOutcome outcome = new MeasureOutcome();
        for (Plan.Family family : plan.families(cases.definition.stem())) {
            FamilyPass pass = new FamilyPass(family);
            outcome.families.add(pass.run());
            if (outcome.families.size() == 1) { // that of the policy in force
                pass.spread(outcome.spread);
            }
        }
        for (int i = 0; i < cases.size; i++) {
            outcome.count(cases.facts[i].county(), cases.law.parts(cases.facts[i]), cases.units[i]);
        }
        return outcome;
    }

    private Variant.InForce[] other(Variant variant) {
        return variant.other().map(cases::inStretches).orElse(GIVES_WAY_TO_NONE);
    }

    /** The state after an assessment: 0 entitled, else the number of the ground from 1. */
    private static int state(Answer answer) {
        return answer.isGranted() ? 0 : 1 + number(answer.ground());
    }

    private static int number(Ground ground) {
        return ground == NotInForce.NOT_IN_FORCE ? 0 : 1 + ((Enum<?>) ground).ordinal();
    }

    /** The jobs of a family, compared with the outcomes under its base. */
    private final class FamilyPass {

        private final Plan.Family family;
        private final Variant.InForce[] baseTerms;
        private final Variant.InForce[] baseOther;
        /** As of {@link #state}. */
        private final int[] state = new int[cases.size];

        private final Payments paid = new Payments(cases.size);

        FamilyPass(Plan.Family family) {
            this.family = family;
            this.baseTerms = cases.inStretches(family.base());
            this.baseOther = other(family.base());
        }

        MeasureOutcome.FamilyOutcome run() {
            MeasureOutcome.FamilyOutcome outcome = new MeasureOutcome.FamilyOutcome();
            assessBase(outcome.base);
            List<Plan.Job> jobs = family.jobs();
            int tiles = (jobs.size() + TILE - 1) / TILE;
            List<List<Difference>> found = IntStream.range(0, tiles)
                    .parallel()
                    .mapToObj(tile -> tile(jobs.subList(tile * TILE, Math.min(jobs.size(), (tile + 1) * TILE))))
                    .toList();
            found.forEach(outcome.differences::addAll);
            return outcome;
        }

        private void assessBase(SortedMap<County, Sums> sums) {
            Answer answer = new Answer();
            Answer scratch = new Answer();
            for (int i = 0; i < cases.size; i++) {
                cases.assess(i, baseTerms, baseOther, answer, scratch);
                state[i] = state(answer);
                paid.keep(i, answer);
                book(
                        sums.computeIfAbsent(cases.facts[i].county(), county -> new Sums(cases.definition)),
                        i,
                        cases.units[i],
                        answer);
            }
        }

        /** Adds so many units of a case with its outcome under the base, which the answer holds where it is granted. */
        private void book(Sums own, int i, long units, Answer answer) {
            own.assess(units);
            if (state[i] == 0) {
                own.grant(answer, cases.definition, units, people(i, baseTerms), assumed(i, baseTerms));
            } else {
                own.refuse(state[i] - 1, units);
            }
        }

        /** The outcomes under the base by the parts to which the units belong. */
        void spread(Spread spread) {
            Answer answer = new Answer();
            for (int i = 0; i < cases.size; i++) {
                if (state[i] == 0) {
                    paid.recall(i, answer);
                }
                long[] profile = cases.profile[i];
                for (int at = 0; at < profile.length; at += 2) {
                    Cases.Part part = cases.parts.get((int) profile[at]);
                    Sums own = spread.sums(cases.definition, cases.facts[i].county(), part.dimension(), part.name());
                    book(own, i, profile[at + 1], answer);
                }
            }
        }

        private int people(int i, Variant.InForce[] terms) {
            return cases.law.people(cases.facts[i], terms[cases.stretch[i]].terms());
        }

        private boolean assumed(int i, Variant.InForce[] terms) {
            return terms[cases.stretch[i]].assumed();
        }

        private List<Difference> tile(List<Plan.Job> jobs) {
            List<JobPass> passes = jobs.stream().map(JobPass::new).toList();
            JobPass[] tile = passes.toArray(JobPass[]::new);
            Answer answer = new Answer();
            Answer scratch = new Answer();
            for (int i = 0; i < cases.size; i++) {
                for (JobPass pass : tile) {
                    if (pass.mayDiffer(i)) {
                        cases.assess(i, pass.terms, pass.other, answer, scratch);
                        pass.add(i, answer);
                    }
                }
            }
            return passes.stream().map(JobPass::difference).toList();
        }

        /** One job of a tile. */
        private final class JobPass {

            private final boolean[] concerned;
            private final Variant.InForce[] terms;
            private final Variant.InForce[] other;
            private final int[] first;
            private final int[] firstOther;
            private final Sums[] sums = new Sums[cases.counties.size()];
            private final Effects[] effects = new Effects[cases.counties.size()];
            private final Effects[] parts = new Effects[cases.parts.size()];
            private final Difference difference =
                    new Difference(cases.definition.grounds().size());

            JobPass(Plan.Job job) {
                this.concerned = new boolean[cases.counties.size()];
                for (int county = 0; county < concerned.length; county++) {
                    concerned[county] = job.counties().has(cases.counties.get(county));
                }
                this.terms = cases.inStretches(job.variant());
                this.other = other(job.variant());
                this.first = firstChange.of(baseTerms, terms);
                this.firstOther =
                        firstChange.ofOther(plan.binder().interplay(cases.definition.stem()), baseOther, other);
            }

            boolean mayDiffer(int i) {
                int refusedBy = state[i] == 0 ? Integer.MAX_VALUE - 1 : state[i] - 1;
                return concerned[cases.county[i]]
                        && (refusedBy >= first[cases.stretch[i]]
                                || (cases.otherStretch[i] != Cases.NO_OTHER
                                        && refusedBy >= firstOther[cases.otherStretch[i]]));
            }

            void add(int i, Answer answer) {
                int before = state[i];
                int after = state(answer);
                boolean assumedBefore = before == 0 && assumed(i, baseTerms);
                boolean assumedAfter = after == 0 && assumed(i, terms);
                if (before == after
                        && assumedBefore == assumedAfter
                        && (after != 0 || (paid.same(i, answer) && people(i, baseTerms) == people(i, terms)))) {
                    return;
                }
                long units = cases.units[i];
                int county = cases.county[i];
                Sums own = sums[county];
                if (own == null) {
                    own = new Sums(cases.definition);
                    sums[county] = own;
                }
                long more = answer.totalFen() - paid.totalFen(i);
                if (after == 0) {
                    own.grant(answer, cases.definition, units, people(i, terms), assumedAfter);
                } else {
                    own.refuse(after - 1, units);
                }
                if (before == 0) {
                    paid.recall(i, answer);
                    own.grant(answer, cases.definition, -units, people(i, baseTerms), assumedBefore);
                } else {
                    own.refuse(before - 1, -units);
                }
                difference.transitions[before][after] = Math.addExact(difference.transitions[before][after], units);
                fare(i, before, after, more);
            }

            /** @param more fen that a unit is entitled to more than before */
            private void fare(int i, int before, int after, long more) {
                if ((before != 0 && after != 0) || (before == after && more == 0)) {
                    return;
                }
                Effects.Kind kind = before != 0
                        ? Effects.Kind.ENTER
                        : after != 0 ? Effects.Kind.LEAVE : more > 0 ? Effects.Kind.GAIN : Effects.Kind.LOSE;
                long fen = Math.abs(more);
                int county = cases.county[i];
                if (effects[county] == null) {
                    effects[county] = new Effects();
                }
                effects[county].add(kind, cases.units[i], fen);
                long[] profile = cases.profile[i];
                for (int at = 0; at < profile.length; at += 2) {
                    int part = (int) profile[at];
                    if (parts[part] == null) {
                        parts[part] = new Effects();
                    }
                    parts[part].add(kind, profile[at + 1], fen);
                }
            }

            Difference difference() {
                for (int county = 0; county < sums.length; county++) {
                    Optional.ofNullable(sums[county]).ifPresent(putTo(difference.sums, county));
                    Optional.ofNullable(effects[county]).ifPresent(putTo(difference.effects, county));
                }
                for (int part = 0; part < parts.length; part++) {
                    Cases.Part named = cases.parts.get(part);
                    Optional.ofNullable(parts[part])
                            .ifPresent(own -> difference
                                    .parts
                                    .computeIfAbsent(named.dimension(), dimension -> new TreeMap<>())
                                    .put(named.name(), own));
                }
                return difference;
            }

            private <T> Consumer<T> putTo(SortedMap<County, T> map, int county) {
                return own -> map.put(cases.counties.get(county), own);
            }
        }
    }
}
