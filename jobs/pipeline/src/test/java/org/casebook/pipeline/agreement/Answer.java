package org.casebook.pipeline.agreement;

import java.util.Map;
import java.util.TreeMap;
import org.casebook.policy.Fund;
import org.casebook.policy.Outcome;
import org.casebook.policy.Payment;

/**
 * What either implementation says about a unit.
 *
 * @param ground the first failed condition; {@code GRANTED} if there is none
 * @param fen amount by fund; empty if refused
 */
record Answer(String county, String ground, Map<Fund, Long> fen) {

    static final String GRANTED = "GRANTED";

    static Answer of(String county, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return new Answer(county, refused.ground().name(), Map.of());
        }
        Map<Fund, Long> fen = new TreeMap<>();
        for (Payment payment : ((Outcome.Granted) outcome).payments()) {
            fen.merge(payment.fund(), payment.amount().fen(), Math::addExact);
        }
        return new Answer(county, GRANTED, fen);
    }

    static Answer of(org.casebook.pipeline.oracle.Outcome outcome) {
        String ground = outcome.ground() == null ? GRANTED : outcome.ground();
        return new Answer(outcome.county(), ground, outcome.fen());
    }
}
