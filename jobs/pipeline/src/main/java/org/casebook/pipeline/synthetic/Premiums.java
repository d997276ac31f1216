package org.casebook.pipeline.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Writes the premium rows of each month and keeps, per employer and year, what the refunds look at. */
final class Premiums {

    private static final String UNEMPLOYMENT = "210";

    /** @param employer parts per 10,000 of the base; so is {@code employee} */
    private record Rate(String insurance, String from, int employer, int employee) {}

    private record Amounts(String base, String[] employer, String[] employee, long unemployment) {}

    private final World world;
    private final Market market;
    private final List<Rate> rates;
    private final double earlierShare;
    private final Map<Integer, Amounts> amounts = new HashMap<>();
    private List<Rate> inForce = List.of();
    private final long[] income = new long[Months.COUNT];
    final EmployerYears years;

    Premiums(World world, Market market) {
        this.world = world;
        this.market = market;
        rates = world.figures().get("labour-market.rates").rows().stream()
                .map(row -> new Rate(row.get(0), row.get(1), rate(row.get(2)), rate(row.get(3))))
                .toList();
        earlierShare = world.number("labour-market.staff-with-recorded-months-before-2016");
        years = new EmployerYears(market.employers().size());
    }

    /** Months before the history, for part of the staff with whom it begins: unemployment insurance only. */
    void earlier() {
        open(-1);
        for (Employer employer : market.employers()) {
            for (Worker worker : market.staff(employer)) {
                Stream stream = world.stream(Purpose.WAGE, worker.person.number(), 1);
                int most = Math.min(170, (worker.person.age(0) - 20) * 12);
                if (most > 12 && stream.chance(earlierShare)) {
                    worker.earlier = stream.between(12, most);
                    Amounts a = amounts(worker.base);
                    for (int m = -worker.earlier; m < 0; m++) {
                        row(worker, employer, 1, a, m, true, Months.day(m, 20).toString());
                    }
                }
            }
        }
        amounts.clear();
    }

    void month(int month) {
        open(month);
        for (Employer employer : market.employers()) {
            List<Worker> staff = market.staff(employer);
            Stream stream = world.stream(Purpose.EMPLOYER_MONTH, employer.number(), month);
            boolean arrears = employer.arrears()[month];
            boolean everybody = stream.chance(0.7);
            String day = Months.day(month, 10 + stream.below(16)).toString();
            for (int i = 0; i < staff.size(); i++) {
                Worker worker = staff.get(i);
                boolean paid = !arrears || (!everybody && i > 0 && stream.chance(0.5));
                insure(worker, employer, month, paid, paid ? day : null);
            }
            years.close(employer, month, staff.size(), arrears && !staff.isEmpty());
        }
    }

    /** Fen of unemployment insurance premiums received for a month. */
    long income(int month) {
        return income[month];
    }

    private void insure(Worker worker, Employer employer, int month, boolean paid, String day) {
        worker.insured |= 1L << month;
        worker.paid |= paid ? 1L << month : 0;
        Amounts a = amounts(worker.base);
        for (int i = 0; i < inForce.size(); i++) {
            row(worker, employer, i, a, month, paid, day);
        }
        if (paid) {
            income[month] += a.unemployment();
            years.premium(employer, month, a.unemployment());
        }
        years.payroll(employer, month, worker.base * 100L);
    }

    private void row(Worker worker, Employer employer, int rate, Amounts a, int month, boolean paid, String day) {
        world.out()
                .row(
                        Table.CONTRIBUTION,
                        Math.max(Months.FIRST_YEAR - 1, Months.year(month)),
                        worker.person.idNumber(),
                        employer.id(),
                        inForce.get(rate).insurance(),
                        Months.text(month),
                        a.base(),
                        a.employer()[rate],
                        a.employee()[rate],
                        paid ? "true" : "false",
                        day);
    }

    private void open(int month) {
        String now = Months.text(month);
        List<Rate> current = new ArrayList<>();
        for (Rate rate : rates) {
            if (rate.from().compareTo(now) <= 0) {
                current.removeIf(r -> r.insurance().equals(rate.insurance()));
                current.add(rate);
            }
        }
        current.sort(java.util.Comparator.comparing(Rate::insurance));
        if (!current.equals(inForce)) {
            amounts.clear();
            inForce = List.copyOf(current);
        }
    }

    private Amounts amounts(int base) {
        return amounts.computeIfAbsent(base, b -> {
            String[] employer = new String[inForce.size()];
            String[] employee = new String[inForce.size()];
            long unemployment = 0;
            for (int i = 0; i < employer.length; i++) {
                Rate rate = inForce.get(i);
                long unit = (2L * b * 100 * rate.employer() + 10_000) / 20_000;
                long person = (2L * b * 100 * rate.employee() + 10_000) / 20_000;
                employer[i] = Digits.yuan(unit);
                employee[i] = Digits.yuan(person);
                unemployment += rate.insurance().equals(UNEMPLOYMENT) ? unit + person : 0;
            }
            return new Amounts(Digits.yuan(b * 100L), employer, employee, unemployment);
        });
    }

    private static int rate(String percent) {
        return new java.math.BigDecimal(percent).movePointRight(2).intValueExact();
    }
}
