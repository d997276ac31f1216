package org.casebook.bench;

import java.util.HashMap;
import java.util.Map;

/** What the measures that scenarios touch come to, from one of the sides; to be compared to the fen. */
record Answers(Map<Key, Figures> figures) {

    private static final Figures NOTHING = new Figures(0, 0, 0);

    Answers() {
        this(new HashMap<>());
    }

    /** A measure that a scenario touches. */
    record Key(int scenario, String measure) {}

    /**
     * @param fen over all funds and years
     * @param firstFundFen the part of the measure's first fund
     */
    record Figures(long entitled, long fen, long firstFundFen) {

        Figures plus(Figures more) {
            return new Figures(
                    Math.addExact(entitled, more.entitled),
                    Math.addExact(fen, more.fen),
                    Math.addExact(firstFundFen, more.firstFundFen));
        }
    }

    void put(int scenario, String measure, Figures some) {
        figures.put(new Key(scenario, measure), some);
    }

    /** Gives every scenario the figures of its variant; those of which nothing was said grant nothing. */
    void put(Touched touched, Map<Integer, Figures> byVariant) {
        touched.variantOf()
                .forEach((scenario, variant) ->
                        put(scenario, touched.measure().definition().stem(), byVariant.getOrDefault(variant, NOTHING)));
    }

    /** @throws IllegalStateException when a figure differs */
    void mustEqual(Answers others, String who) {
        if (!figures.keySet().equals(others.figures.keySet())) {
            throw new IllegalStateException(who + " answers other questions");
        }
        figures.forEach((key, own) -> {
            Figures other = others.figures.get(key);
            if (!own.equals(other)) {
                throw new IllegalStateException(who + " differs at " + key + ": " + other + ", expected " + own);
            }
        });
    }
}
