package org.casebook.pipeline.agreement;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.policy.County;
import org.casebook.policy.Dice;

/**
 * A small registry of random rows (合成数据) whose days crowd around those on which something begins or ceases to count:
 * nothing in it is likely, everything is possible.
 */
final class RandomRegistry {

    private static final int PERSONS = 200;
    private static final int EMPLOYERS = 24;
    private static final int BASES = 40;
    private static final int INCUBATORS = 40;
    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2019;
    private static final int ROWS_AT_ONCE = 1_000;

    private final Dice dice;
    private final List<LocalDate> days = new ArrayList<>();

    /** The few days on which most things happen to a person, so that they meet. */
    private List<LocalDate> ownDays = List.of();

    /** Rows by table and key; the columns are those of {@code oracle/registry.sql}. */
    private final Map<String, Map<String, String>> tables = new LinkedHashMap<>();

    private RandomRegistry(long seed) {
        dice = new Dice(new Random(seed));
        days.add(LocalDate.of(2016, 2, 29));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (String day :
                    List.of("01-01", "01-02", "01-31", "02-28", "03-01", "06-30", "08-31", "12-30", "12-31")) {
                days.add(LocalDate.parse(year + "-" + day));
            }
        }
    }

    /** Fills an empty registry and answers the tables that have rows; the same seed gives the same rows. */
    static List<String> fill(Oracle oracle, long seed) throws SQLException {
        RandomRegistry registry = new RandomRegistry(seed);
        IntStream.range(0, EMPLOYERS).forEach(registry::employer);
        IntStream.range(0, PERSONS).forEach(registry::person);
        IntStream.range(0, BASES).forEach(registry::labourBase);
        IntStream.range(0, INCUBATORS).forEach(registry::incubator);
        for (Map.Entry<String, Map<String, String>> table : registry.tables.entrySet()) {
            List<String> rows = List.copyOf(table.getValue().values());
            for (int i = 0; i < rows.size(); i += ROWS_AT_ONCE) {
                List<String> some = rows.subList(i, Math.min(rows.size(), i + ROWS_AT_ONCE));
                oracle.execute("INSERT INTO " + table.getKey() + " VALUES " + String.join(", ", some));
            }
        }
        return List.copyOf(registry.tables.keySet());
    }

    private void employer(int number) {
        String id = employerId(number);
        String scale = dice.of("SMALL", "SMALL", "MICRO", "MEDIUM", "LARGE");
        String standing = dice.chance(85) ? "NORMAL" : dice.of("ZOMBIE", "DISHONEST");
        add("employer", id, id, county(), dice.of("C", "C13", "P"), dice.of("PRIVATE", "PUBLIC"), scale, standing);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            if (dice.chance(35)) {
                add("distressed_employer", id + year, id, year);
            }
        }
        times(12, () -> {
            LocalDate day = dice.of(days);
            add("employer_loan", id + day, id, day, dice.between(1, 9) * 10_000_000L, dice.between(1, 60));
        });
    }

    private void person(int number) {
        String id = "P%03d".formatted(number);
        ownDays = List.of(dice.of(days), dice.of(days), dice.of(days));
        String education = dice.of("11", "14", "20", "30", "40", "44", "61");
        LocalDate graduated = dice.chance(40) ? null : jitter(day().minusYears(dice.of(0, 2, 4, 5)));
        LocalDate born = jitter(day().minusYears(dice.of(16, 17, 24, 25, 40)));
        String type = dice.of("URBAN", "RURAL");
        String hukou = dice.of(county(), "510100");
        boolean poor = dice.chance(20);
        boolean veteran = dice.chance(10);
        add(
                "person",
                id,
                id,
                born,
                hukou,
                type,
                county(),
                education,
                graduated,
                veteran,
                dice.chance(30),
                poor,
                dice.chance(10));
        times(3, () -> employment(id));
        times(2, () -> registration(id));
        times(3, () -> transfer(id));
        times(5, () -> training(id));
        times(6, () -> certificate(id));
        times(1, () -> publicPost(id));
        times(3, () -> internship(id));
        times(2, () -> startup(id));
        times(1, () -> sideBySide(id));
        times(8, () -> {
            int month = month(dice.between(0, 71));
            add("unemployment_benefit", id + month, id, month, dice.of(0L, 103_000L));
        });
    }

    /** Contracts with an employer, and months of insurance there or elsewhere. */
    private void employment(String person) {
        String employer = employerId(dice.between(0, EMPLOYERS - 1));
        times(4, () -> {
            LocalDate signed = day();
            LocalDate starts = signed.plusDays(dice.of(0, 0, 1, -1, 30));
            LocalDate ends = starts.plusMonths(dice.of(0, 6, 12, 24)).plusDays(dice.of(-2, -1, 0, 1));
            LocalDate agreed = dice.chance(15) ? null : ends.isBefore(starts) ? starts : ends;
            LocalDate ended =
                    dice.chance(80) ? null : dice.of(starts, dice.of(days).plusYears(1));
            LocalDate actual = ended != null && ended.isBefore(starts) ? starts : ended;
            add("contract", person + employer + signed, person, employer, signed, starts, agreed, actual);
        });
        String payer = dice.chance(60) ? employer : employerId(dice.between(0, EMPLOYERS - 1));
        boolean reliable = dice.chance(80);
        int first = dice.between(0, 60);
        int last = Math.min(71, first + dice.of(1, 11, 12, 24, 40));
        for (int i = first; i <= last; i++) {
            for (String insurance : dice.chance(90) ? List.of("110", "210") : List.of("110")) {
                long base = dice.of(300_000L, 400_000L);
                boolean paid = reliable || dice.chance(80);
                int month = month(i);
                String key = person + payer + insurance + month;
                add("contribution", key, person, payer, insurance, month, base, base / 143, base / 333, paid);
            }
        }
    }

    private void registration(String person) {
        LocalDate registered = jitter(day());
        LocalDate closed = dice.chance(25) ? null : dice.of(registered.plusDays(dice.of(0, 1, 2, 60, 400)), day());
        LocalDate end = closed != null && closed.isBefore(registered) ? registered : closed;
        String reason = dice.of("EMPLOYER", "EXPIRED", "BANKRUPT", "EMPLOYEE", "NEVER_EMPLOYED");
        String hardship = dice.chance(60) ? null : "010";
        add("unemployment_registration", person + registered, person, registered, county(), reason, hardship, end);
    }

    private void publicPost(String person) {
        String post = "G%02d".formatted(dice.between(0, 60));
        LocalDate starts = jitter(dice.chance(50) ? LocalDate.of(2019, 1, 1) : day());
        LocalDate ends = dice.chance(40) ? null : starts.plusDays(dice.of(0, 1, 30, 364, 800));
        add("public_post", post + person + starts, post, person, starts, ends, county());
    }

    private void labourBase(int number) {
        String kind = dice.of("ENRICHING", "LEADING", "LEADING", "WORKSHOP");
        String operator = dice.chance(15) ? null : employerId(dice.between(0, EMPLOYERS - 1));
        LocalDate designated = dice.of(days);
        LocalDate awarded =
                dice.chance(60) ? null : dice.of(designated, designated.plusYears(1), designated.plusYears(2));
        String id = "B%02d".formatted(number);
        add("labour_base", id, id, county(), kind, operator, designated, awarded);
    }

    private void transfer(String person) {
        LocalDate ends = jitter(day().minusYears(dice.of(0, 0, 2)));
        LocalDate starts = ends.minusDays(dice.of(0, 1, 40, 200, 500));
        String origin = county();
        String destination = dice.of("120100", "120223", "130100", origin);
        add("labour_transfer", person + starts, person, starts, dice.chance(15) ? null : ends, origin, destination);
    }

    private void certificate(String person) {
        String number = "C%06d".formatted(dice.between(0, 999_999));
        add("certificate", number, number, person, dice.of("A", "B"), dice.of("5", "5", "4", "3", "2", "1"), day());
    }

    private void incubator(int number) {
        String id = "I%02d".formatted(number);
        String standing = dice.chance(75) ? "NORMAL" : dice.of("ZOMBIE", "DISHONEST");
        add("incubator", id, id, county(), dice.of("PROVINCE", "CITY"), dice.of(days), standing);
    }

    private void internship(String person) {
        String host = employerId(dice.between(0, EMPLOYERS - 1));
        LocalDate starts = jitter(day());
        LocalDate ends = starts.plusMonths(dice.of(0, 2, 3, 6, 12, 13)).plusDays(dice.of(-2, -1, 0));
        LocalDate last = ends.isBefore(starts) ? starts : ends;
        add("internship", person + host + starts, person, host, starts, last, dice.chance(80), dice.chance(50));
    }

    private void training(String person) {
        String kind = dice.of("SKILL", "STARTUP", "ON_THE_JOB", "ON_THE_JOB");
        String employer = kind.equals("ON_THE_JOB") ? employerId(dice.between(0, EMPLOYERS - 1)) : null;
        LocalDate starts = jitter(day());
        LocalDate ends = starts.plusDays(dice.of(0, 1, 20, 40));
        long cost = dice.of(0L, 15_000L, 60_001L, 500_000L);
        add("training", person + kind + starts, person, kind, starts, ends, employer, dice.chance(75), cost);
    }

    /** What should not stand side by side, around the days and months in which it begins or ceases to. */
    private void sideBySide(String person) {
        LocalDate starts = jitter(LocalDate.of(LAST_YEAR, dice.between(1, 6), 1));
        LocalDate ends = starts.plusMonths(3);
        String host = employerId(dice.between(0, EMPLOYERS - 1));
        LocalDate closed = ends.plusDays(dice.of(-1, 0, 1));
        add(
                "unemployment_registration",
                person + starts,
                person,
                starts,
                county(),
                dice.of("EXPIRED", "EMPLOYEE"),
                null,
                closed);
        add("internship", person + host + starts, person, host, starts, ends, true, false);
        insured(person, host, starts.plusMonths(dice.of(-1, 0, 1, 3, 4)));
        add("training", person + "SKILL" + starts, person, "SKILL", starts, ends, null, true, 0L);
        LocalDate issued = ends.plusDays(dice.of(-1, 0, 1, 89, 90, 91));
        insured(person, host, issued);
        add("certificate", "D" + person, "D" + person, person, "C", "5", issued);
    }

    private void insured(String person, String employer, LocalDate day) {
        int month = day.getYear() * 100 + day.getMonthValue();
        String key = person + employer + "210" + month;
        add("contribution", key, person, employer, "210", month, 300_000L, 2_100L, 900L, true);
    }

    private void startup(String person) {
        String id = "S%06d".formatted(dice.between(0, 999_999));
        long requested = dice.of(0L, 1_001L, 10_000_000L, 15_000_001L, 40_000_000L);
        int term = dice.between(1, 60);
        add("startup", id, id, person, county(), jitter(day()), dice.of(1, 2, 3), requested, term, dice.chance(15));
    }

    private void times(int most, Runnable work) {
        for (int i = dice.between(0, most); i > 0; i--) {
            work.run();
        }
    }

    private LocalDate day() {
        return dice.of(dice.chance(75) ? ownDays : days);
    }

    private LocalDate jitter(LocalDate day) {
        return day.plusDays(dice.of(-1, 0, 0, 1));
    }

    private String county() {
        return dice.of(County.all()).code();
    }

    private static String employerId(int number) {
        return "E%02d".formatted(number);
    }

    private static int month(int position) {
        return (FIRST_YEAR + position / 12) * 100 + position % 12 + 1;
    }

    private void add(String table, String key, Object... values) {
        String row = Arrays.stream(values).map(RandomRegistry::literal).collect(Collectors.joining(", ", "(", ")"));
        tables.computeIfAbsent(table, name -> new LinkedHashMap<>()).putIfAbsent(key, row);
    }

    private static String literal(Object value) {
        if (value instanceof String text) {
            return "'" + text + "'";
        }
        return value instanceof LocalDate day ? "DATE '" + day + "'" : String.valueOf(value);
    }
}
