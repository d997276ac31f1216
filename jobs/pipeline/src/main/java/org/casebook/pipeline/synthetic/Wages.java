package org.casebook.pipeline.synthetic;

import org.casebook.pipeline.synthetic.Stream.Purpose;

/** The premium base of a worker: a wage that depends on characteristics, within floor and ceiling. */
final class Wages {

    private final World world;
    private final Logit logWage;
    private final double noise;
    private final double growth;
    private final int floor;
    private final int ceiling;

    Wages(World world) {
        this.world = world;
        logWage = world.logit("log-wage");
        noise = world.number("labour-market.wage-noise");
        growth = world.number("labour-market.wage-growth");
        floor = world.figures().get("labour-market.base-floor").whole();
        ceiling = world.figures().get("labour-market.base-ceiling").whole();
    }

    int base(Worker worker, int month) {
        Stream stream = world.stream(Purpose.WAGE, worker.person.number(), 0);
        int years = (month + 6) / 12;
        double log = logWage.score(worker.traits(month)) + noise * stream.normal() + years * growth;
        double yuan = StrictMath.exp(log) * worker.employer.wage();
        return (int) Math.max(floor, Math.min(ceiling, 10 * (long) (yuan / 10)));
    }
}
