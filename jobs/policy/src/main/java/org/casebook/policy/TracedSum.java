package org.casebook.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.casebook.policy.Step.Kind;
import org.casebook.policy.Step.Operation;
import org.casebook.policy.Step.Origin;

/** A sum that writes down what it does, with the numbers that it does it with. */
final class TracedSum extends Sum {

    private static final Text NO_LABEL = Text.same("");

    private final List<Step> steps = new ArrayList<>();
    private final List<Step.Named> lines = new ArrayList<>();

    @Override
    Sum clear() {
        steps.clear();
        lines.clear();
        return super.clear();
    }

    @Override
    public Sum fact(String name, Money amount) {
        super.fact(name, amount);
        return given(Origin.FACT, name, NO_LABEL, Kind.AMOUNT);
    }

    @Override
    public Sum fact(String name, int number) {
        super.fact(name, number);
        return given(Origin.FACT, name, NO_LABEL, Kind.NUMBER);
    }

    @Override
    public Sum term(String name, Money amount) {
        super.term(name, amount);
        return given(Origin.TERM, name, NO_LABEL, Kind.AMOUNT);
    }

    @Override
    public Sum term(String name, Ratio share) {
        super.term(name, share);
        return given(Origin.TERM, name, NO_LABEL, Kind.SHARE);
    }

    @Override
    public Sum term(String name, int number) {
        super.term(name, number);
        return given(Origin.TERM, name, NO_LABEL, Kind.NUMBER);
    }

    @Override
    public Sum count(Quantity what, long number) {
        super.count(what, number);
        return given(Origin.LAW, "", what.label(), Kind.NUMBER);
    }

    @Override
    public Sum amount(Quantity what, Money amount) {
        super.amount(what, amount);
        return given(Origin.LAW, "", what.label(), Kind.AMOUNT);
    }

    @Override
    public Sum number(int number) {
        super.number(number);
        return given(Origin.LAW, "", NO_LABEL, Kind.NUMBER);
    }

    private Sum given(Origin origin, String name, Text label, Kind kind) {
        steps.add(new Step.Given(origin, name, label, last(), kind));
        return this;
    }

    @Override
    public Sum again(int place) {
        steps.add(steps.get(place));
        return super.again(place);
    }

    @Override
    public Sum times() {
        super.times();
        return done(Operation.TIMES);
    }

    @Override
    public Sum over() {
        super.over();
        return done(Operation.OVER);
    }

    @Override
    public Sum plus() {
        super.plus();
        return done(Operation.PLUS);
    }

    @Override
    public Sum minus() {
        super.minus();
        return done(Operation.MINUS);
    }

    @Override
    public Sum least() {
        super.least();
        return done(Operation.LEAST);
    }

    @Override
    public Sum greatest() {
        super.greatest();
        return done(Operation.GREATEST);
    }

    private Sum done(Operation operation) {
        Step second = pop();
        Step first = pop();
        steps.add(new Step.Done(operation, parts(operation, first, second), last()));
        return this;
    }

    /** What is added to, multiplied with or compared with more than one number is one list of them; 0 adds nothing. */
    private static List<Step> parts(Operation operation, Step first, Step second) {
        Deque<Step> parts = new ArrayDeque<>();
        boolean joins = operation != Operation.MINUS && operation != Operation.OVER;
        if (joins && first instanceof Step.Done done && done.operation() == operation) {
            parts.addAll(done.parts());
        } else if (operation != Operation.PLUS || first.value().above().signum() != 0) {
            parts.add(first);
        }
        parts.add(second);
        return List.copyOf(parts);
    }

    @Override
    public Sum named(Quantity what) {
        return line(what, false);
    }

    @Override
    public Sum rounded(Quantity what) {
        super.rounded(what);
        return line(what, true);
    }

    private Sum line(Quantity what, boolean rounded) {
        Step.Named named = new Step.Named(what.label(), pop(), last(), rounded);
        steps.add(named);
        lines.add(named);
        return this;
    }

    @Override
    public long taken() {
        pop();
        return super.taken();
    }

    private Step pop() {
        return steps.remove(steps.size() - 1);
    }

    @Override
    List<Step.Named> lines() {
        return List.copyOf(lines);
    }
}
