package org.casebook.pipeline.intake.door;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;

/** Random rows that break no rule, of every table, in the plainest spelling. All people in them are invented. */
final class CleanRows {

    private static final int PERSONS = 12;
    private static final int EMPLOYERS = 5;
    private static final int ROWS = 14;
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 4 * 365;
    private static final List<String> AREAS = List.of("620802", "620821", "120103", "110105", "310115");
    private static final List<String> WORDS =
            List.of("虚构加工厂", "电工", "甲乙丙", "一,二", "带“引号”的\"词\"", "半角 空格", "Mixed-Case", "；分号;与|竖线");

    private final Random random;
    private final Contracts contracts;
    private final List<String> persons = new ArrayList<>();
    private final List<String> employers = new ArrayList<>();
    private int numbers;

    CleanRows(Contracts contracts, long seed) {
        this.contracts = contracts;
        this.random = new Random(seed);
        for (int i = 0; i < PERSONS; i++) {
            persons.add(idNumber(i));
        }
        for (int i = 0; i < EMPLOYERS; i++) {
            employers.add(String.format("%010d", 7919L * (i + 1 + random.nextInt(9) * 10)));
        }
    }

    /** The rows of every table; a row has the columns of the contract in their order, null for no value. */
    Map<String, List<List<String>>> tables() {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        contracts.tables().values().forEach(contract -> tables.put(contract.table(), rows(contract)));
        return tables;
    }

    /** Another content under the key of a row: what a bureau delivers as a correction. Null where nothing else may vary. */
    List<String> corrected(Contract contract, List<String> row) {
        if (contract.balance() != null) {
            return null;
        }
        for (int attempt = 0; attempt < 20; attempt++) {
            List<String> other = new ArrayList<>(row(contract, 0));
            contract.key().forEach(key -> other.set(key, row.get(key)));
            sortOrders(contract, other);
            boolean keyKept =
                    contract.key().stream().allMatch(key -> row.get(key).equals(other.get(key)));
            if (keyKept && !other.equals(row)) {
                return other;
            }
        }
        return null;
    }

    private List<List<String>> rows(Contract contract) {
        int wanted = switch (contract.table()) {
            case "person" -> PERSONS;
            case "employer" -> EMPLOYERS;
            default -> ROWS;
        };
        List<List<String>> rows = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        Map<String, String[]> ledgers = new HashMap<>();
        for (int attempt = 0; rows.size() < wanted && attempt < 20 * wanted; attempt++) {
            List<String> row = row(contract, rows.size());
            if (contract.balance() != null) {
                chain(contract, row, ledgers);
            }
            if (keys.add(contract.key().stream().map(row::get).toList())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> row(Contract contract, int place) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < contract.columns().size(); i++) {
            Column column = contract.columns().get(i);
            boolean needed = column.required()
                    || column.requiredWhen() != null
                    || contract.key().contains(i);
            row.add(!needed && random.nextInt(3) == 0 ? null : value(contract, column, place));
        }
        sortOrders(contract, row);
        return row;
    }

    private String value(Contract contract, Column column, int place) {
        boolean own = contract.columns().get(contract.key().get(0)).equals(column);
        return switch (column.type()) {
            case ID_NUMBER -> contract.table().equals("person") ? persons.get(place) : any(persons);
            case IDENTIFIER -> identifier(contract, column, own, place);
            case TEXT -> any(WORDS) + random.nextInt(100);
            case CREDIT_CODE -> null;
            case COUNTY -> any(new ArrayList<>(column.codes().labels().keySet()));
            case AREA -> any(AREAS);
            case CODE -> column.codes() == null ? "C1" + random.nextInt(10) : code(column);
            case DATE -> FIRST_DAY.plusDays(random.nextInt(DAYS)).toString();
            case MONTH -> Integer.toString((2016 + random.nextInt(4)) * 100 + 1 + random.nextInt(12));
            case YEAR -> Integer.toString(2016 + random.nextInt(4));
            case INTEGER -> Integer.toString(1 + random.nextInt(12));
            case NUMBER -> BigDecimal.valueOf(1 + random.nextInt(100_000), 2).toPlainString();
            case MONEY -> BigDecimal.valueOf(1 + random.nextInt(100_000_000), 2).toPlainString();
            case FLAG -> random.nextBoolean() ? "1" : "0";
        };
    }

    private String identifier(Contract contract, Column column, boolean own, int place) {
        if (column.references() != null || contract.table().equals("employer")) {
            return contract.table().equals("employer") ? employers.get(place) : any(employers);
        }
        if (column.name().equals("beneficiary_id")) {
            return random.nextBoolean() ? any(persons) : any(employers);
        }
        return own ? "B-" + numbers++ : any(List.of("电工", "H0001", "0012", "job-retention-refund"));
    }

    /** Kinds other than the usual are the business of tests of their own. */
    private String code(Column column) {
        return column.name().equals("kind") && column.codes().labels().containsKey("REGULAR")
                ? "REGULAR"
                : any(new ArrayList<>(column.codes().labels().keySet()));
    }

    private static void sortOrders(Contract contract, List<String> row) {
        for (int pass = 0; pass < contract.orders().size(); pass++) {
            for (Contract.Order order : contract.orders()) {
                String earlier = row.get(order.earlier());
                String later = row.get(order.later());
                if (earlier != null && later != null && earlier.compareTo(later) > 0) {
                    row.set(order.later(), earlier);
                }
            }
        }
    }

    /** A ledger goes on where it ended: each fund has the months from January 2016, one after the other. */
    private static void chain(Contract contract, List<String> row, Map<String, String[]> ledgers) {
        int fund = 0;
        int month = 1;
        String[] state = ledgers.computeIfAbsent(row.get(fund), f -> new String[] {"2016-01", "1000.00"});
        YearMonth at = YearMonth.parse(state[0]);
        row.set(month, Integer.toString(at.getYear() * 100 + at.getMonthValue()));
        Contract.Balance balance = contract.balance();
        int opening = balance.plus().get(0);
        row.set(opening, state[1]);
        BigDecimal closing = new BigDecimal(row.get(opening))
                .add(new BigDecimal(row.get(balance.plus().get(1))))
                .subtract(new BigDecimal(row.get(balance.minus().get(0))));
        row.set(balance.total(), closing.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
        state[0] = at.plusMonths(1).toString();
        state[1] = row.get(balance.total());
    }

    private String idNumber(int place) {
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(38 * 365));
        String digits = any(List.of("620802", "620821", "110105"))
                + born.toString().replace("-", "")
                + String.format("%03d", 10 * place + random.nextInt(10));
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Positions of a contract's columns in a random order. */
    static int[] shuffled(int columns, Random random) {
        Integer[] order = new Integer[columns];
        Arrays.setAll(order, i -> i);
        java.util.Collections.shuffle(Arrays.asList(order), random);
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
