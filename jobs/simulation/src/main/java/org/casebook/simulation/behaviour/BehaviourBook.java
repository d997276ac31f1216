package org.casebook.simulation.behaviour;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.simulation.result.BehaviourAssumption;

/** The responses of {@code conf/behaviour} with the assumptions behind them. Immutable. */
public final class BehaviourBook {

    private final List<Response> responses;
    private final List<BehaviourAssumption> assumptions;

    BehaviourBook(List<Response> responses, List<BehaviourAssumption> assumptions) {
        this.responses = List.copyOf(responses);
        this.assumptions = List.copyOf(assumptions);
    }

    List<Response> responses() {
        return responses;
    }

    /** The measures to which somebody can respond: of these the cases are needed. */
    public Set<String> measures() {
        return responses.stream().map(Response::measure).collect(Collectors.toUnmodifiableSet());
    }

    /** In the order of the files: all numbers that decide a response, and their sources. */
    public List<BehaviourAssumption> assumptions() {
        return assumptions;
    }
}
