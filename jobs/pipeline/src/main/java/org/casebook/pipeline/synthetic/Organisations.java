package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Incubators and labour bases. */
final class Organisations {

    private final World world;
    private final Market market;
    private final Choice standings;
    private final Choice kinds;
    private final int incubators;
    private final int bases;

    Organisations(World world, Market market) {
        this.world = world;
        this.market = market;
        standings =
                new Choice(world.figures().get("measures.incubator-standings").numbers());
        kinds = new Choice(world.figures().get("measures.labour-base-kinds").numbers());
        incubators = world.volume("measures.incubators");
        bases = world.volume("measures.labour-bases");
    }

    void incubators() {
        for (int i = 0; i < incubators; i++) {
            Stream stream = world.stream(Purpose.ORGANISATION, i, 0);
            Place place =
                    world.people().places().get(i % world.people().places().size());
            world.out()
                    .row(
                            Table.INCUBATOR,
                            Sink.WHOLE,
                            "FH" + Digits.padded(i + 1L, 5),
                            "合成" + place.name() + "创业孵化基地" + (i + 1) + "号",
                            place.code(),
                            stream.chance(0.3) ? "PROVINCE" : "CITY",
                            Months.day(i % 3 == 0 ? 36 + stream.below(12) : stream.below(36), 1 + stream.below(28))
                                    .toString(),
                            standings.spread(i, 0.3),
                            stream.chance(0.9) ? Integer.toString(stream.between(5, 90)) : null);
        }
    }

    /** The ids of the bases outside the province, known before the bases are written. */
    List<String> outsideTheProvince() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < bases; i++) {
            if (kinds.spread(i, 0).equals("OUT_OF_PROVINCE")) {
                ids.add(id(i));
            }
        }
        return ids;
    }

    void bases() {
        List<Employer> largest = market.employers().stream()
                .filter(e -> !e.ofTheState() && !market.staff(e).isEmpty())
                .sorted(Comparator.comparingInt((Employer e) -> -market.staff(e).size())
                        .thenComparing(Employer::number))
                .toList();
        List<Employer> helping =
                largest.stream().filter(e -> e.poorShare() >= 0.25).toList();
        for (int i = 0; i < bases; i++) {
            String kind = kinds.spread(i, 0);
            Employer operator = null;
            if (kind.equals("LEADING")) {
                operator = largest.get(i / 3 % largest.size());
            } else if (kind.equals("ENRICHING")) {
                operator = helping.isEmpty() || i % 9 == 8 ? null : helping.get(i / 3 % helping.size());
            }
            base(i, kind, operator);
        }
    }

    private void base(int i, String kind, Employer operator) {
        Stream stream = world.stream(Purpose.ORGANISATION, i, 1);
        Place place = operator == null
                ? world.people().places().get(i % world.people().places().size())
                : operator.place();
        LocalDate designated = Months.day(stream.below(46), 1 + stream.below(28));
        LocalDate awarded = stream.chance(0.3) ? designated.plusDays(30L + stream.below(400)) : null;
        if (awarded != null && Months.of(awarded) >= Months.COUNT) {
            awarded = null;
        }
        world.out()
                .row(
                        Table.LABOUR_BASE,
                        Sink.WHOLE,
                        id(i),
                        "合成" + place.name() + "劳务基地" + (i + 1) + "号",
                        place.code(),
                        kind,
                        operator == null ? null : operator.id(),
                        designated.toString(),
                        awarded == null ? null : awarded.toString());
    }

    private static String id(int number) {
        return "LW" + Digits.padded(number + 1L, 5);
    }
}
