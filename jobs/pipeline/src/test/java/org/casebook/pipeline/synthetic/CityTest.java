package org.casebook.pipeline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("合成城市（百分之二规模，无差错）")
class CityTest {

    private static final Map<Table, List<String>> KEYS = Map.ofEntries(
            Map.entry(Table.EMPLOYER, List.of("employer_id")),
            Map.entry(Table.PERSON, List.of("person_id")),
            Map.entry(Table.CONTRIBUTION, List.of("person_id", "employer_id", "insurance", "period")),
            Map.entry(Table.CONTRACT, List.of("person_id", "employer_id", "signed_on")),
            Map.entry(Table.DISTRESSED_EMPLOYER, List.of("employer_id", "year")),
            Map.entry(Table.UNEMPLOYMENT_REGISTRATION, List.of("person_id", "registered_on")),
            Map.entry(Table.UNEMPLOYMENT_BENEFIT, List.of("person_id", "month")),
            Map.entry(Table.TRAINING, List.of("person_id", "kind", "starts_on")),
            Map.entry(Table.CERTIFICATE, List.of("certificate_no")),
            Map.entry(Table.INTERNSHIP, List.of("person_id", "employer_id", "starts_on")),
            Map.entry(Table.STARTUP, List.of("startup_id")),
            Map.entry(Table.EMPLOYER_LOAN, List.of("employer_id", "applied_on")),
            Map.entry(Table.LABOUR_TRANSFER, List.of("person_id", "starts_on")),
            Map.entry(Table.LABOUR_BASE, List.of("base_id")),
            Map.entry(Table.PUBLIC_POST, List.of("post_id", "person_id", "starts_on")),
            Map.entry(Table.PLACEMENT, List.of("person_id", "employer_id", "starts_on")),
            Map.entry(Table.INCUBATOR, List.of("incubator_id")),
            Map.entry(Table.PAYOUT, List.of("measure", "beneficiary_id", "period")),
            Map.entry(Table.FUND_LEDGER, List.of("fund", "month")),
            Map.entry(Table.TARGET, List.of("year", "measure", "indicator")));

    private static TestCity city;
    private static final Map<Table, List<NamedCsvRecord>> TABLES = new HashMap<>();

    @BeforeAll
    static void generate(@TempDir Path folder) {
        city = TestCity.of(folder, "0.02", 7, "0", false);
        Arrays.stream(Table.values()).forEach(table -> TABLES.put(table, city.table(table)));
    }

    @Test
    @DisplayName("二十张表都有，表头就是合同中的列名")
    void writesEveryTable() {
        Map<Table, Schema> contracts = Schema.all(TestCity.CONFIGURATION.resolve("intake"));
        for (Table table : Table.values()) {
            assertThat(TABLES.get(table)).as(table.key()).isNotEmpty();
            assertThat(TABLES.get(table).get(0).getHeader()).isEqualTo(table.columns());
            List<String> contract =
                    new ArrayList<>(contracts.get(table).columns().keySet());
            if (table == Table.CONTRIBUTION) {
                // the city has regular contributions only, which need no kind
                assertThat(contract.remove("kind")).isTrue();
            }
            assertThat(contract).containsExactlyElementsOf(table.columns());
        }
    }

    @Test
    @DisplayName("主键不重复")
    void repeatsNoKey() {
        KEYS.forEach((table, key) -> {
            Set<String> seen = new HashSet<>();
            List<String> again = TABLES.get(table).stream()
                    .map(row -> key.stream().map(row::getField).collect(Collectors.joining(" ")))
                    .filter(values -> !seen.add(values))
                    .toList();
            assertThat(again).as(table.key()).isEmpty();
        });
    }

    @Test
    @DisplayName("人员和单位都在登记表中")
    void refersToWhatExists() {
        Set<String> persons = values(Table.PERSON, "person_id");
        Set<String> employers = values(Table.EMPLOYER, "employer_id");
        for (Table table : Table.values()) {
            for (String column : table.columns()) {
                Set<String> known =
                        column.equals("person_id") ? persons : column.endsWith("employer_id") ? employers : null;
                if (known != null) {
                    Set<String> used = values(table, column);
                    used.remove("");
                    used.removeAll(known);
                    assertThat(used).as("%s.%s", table, column).isEmpty();
                }
            }
        }
    }

    @Test
    @DisplayName("日期不倒置，已发生的事不晚于交付日")
    void keepsDatesInOrder() {
        List<String[]> pairs = List.of(
                new String[] {"starts_on", "ends_on"},
                new String[] {"starts_on", "ended_on"},
                new String[] {"registered_on", "closed_on"},
                new String[] {"designated_on", "awarded_on"});
        Set<String> happened = Set.of(
                "registered_on",
                "signed_on",
                "recognised_on",
                "applied_on",
                "issued_on",
                "designated_on",
                "awarded_on",
                "paid_on",
                "closed_on",
                "ended_on");
        TABLES.forEach((table, rows) -> {
            for (String[] pair : pairs) {
                if (table.columns().containsAll(List.of(pair))) {
                    assertThat(rows)
                            .filteredOn(row -> !row.getField(pair[1]).isEmpty()
                                    && row.getField(pair[0]).compareTo(row.getField(pair[1])) > 0)
                            .as("%s.%s", table, pair[1])
                            .isEmpty();
                }
            }
            for (String column : table.columns()) {
                if (happened.contains(column)) {
                    assertThat(rows)
                            .filteredOn(row -> row.getField(column).compareTo("2020-01-15") > 0)
                            .as("%s.%s", table, column)
                            .isEmpty();
                }
            }
        });
    }

    @Test
    @DisplayName("每个身份号码有效：生日真实、校验码正确，老号段 6227 占多数")
    void givesValidIdentityNumbers() {
        List<String> ids = TABLES.get(Table.PERSON).stream()
                .map(row -> row.getField("person_id"))
                .toList();
        assertThat(ids).filteredOn(id -> !isValid(id)).isEmpty();
        assertThat(ids.stream().filter(id -> id.startsWith("6227")).count()).isGreaterThan(ids.size() / 2);
    }

    @Test
    @DisplayName("保费按费率：失业 0.7%+0.3%，养老 2019 年 5 月起 16%，四舍五入到分")
    void chargesTheRates() {
        assertThat(TABLES.get(Table.CONTRIBUTION))
                .filteredOn(row -> !chargedRightly(row))
                .isEmpty();
    }

    @Test
    @DisplayName("规模与校准：人口、参保、贫困户、登记失业率、输转、领金人数")
    void meetsTheFigures() {
        assertThat(TABLES.get(Table.PERSON)).hasSize(42_400);
        assertThat(TABLES.get(Table.EMPLOYER)).hasSize(180);
        long insured = TABLES.get(Table.CONTRIBUTION).stream()
                .filter(r -> r.getField("insurance").equals("210")
                        && r.getField("period").equals("2018-06"))
                .count();
        assertThat(insured).isBetween(1_350L, 2_400L);
        double rural = count(Table.PERSON, "hukou_type", "RURAL");
        assertThat(count(Table.PERSON, "poor_household", "true") / rural).isEqualTo(0.2087, within(0.012));
        assertThat(values(Table.LABOUR_TRANSFER, "starts_on")).isNotEmpty();
        assertThat(TABLES.get(Table.LABOUR_TRANSFER).size() / 4.0).isEqualTo(10_000, within(1_500.0));
        double open = TABLES.get(Table.UNEMPLOYMENT_REGISTRATION).stream()
                .filter(r -> r.getField("registered_on").compareTo("2018-12-31") <= 0)
                .filter(r -> r.getField("closed_on").isEmpty()
                        || r.getField("closed_on").compareTo("2018-12-31") > 0)
                .count();
        assertThat(open / (open + 4_800)).isEqualTo(0.035, within(0.009));
        double recipients = TABLES.get(Table.UNEMPLOYMENT_BENEFIT).stream()
                        .filter(r -> r.getField("month").startsWith("2019"))
                        .count()
                / 12.0;
        assertThat(recipients).isBetween(6.0, 20.0);
    }

    @Test
    @DisplayName("资金台账首尾相接，期末等于期初加收入减支出")
    void balancesTheLedger() {
        Map<String, BigDecimal> last = new HashMap<>();
        for (NamedCsvRecord row : TABLES.get(Table.FUND_LEDGER)) {
            BigDecimal opening = new BigDecimal(row.getField("opening"));
            BigDecimal closing = new BigDecimal(row.getField("closing"));
            assertThat(last.getOrDefault(row.getField("fund"), opening)).isEqualByComparingTo(opening);
            assertThat(opening.add(new BigDecimal(row.getField("income")))
                            .subtract(new BigDecimal(row.getField("expenditure"))))
                    .isEqualByComparingTo(closing);
            assertThat(closing.signum()).isNotNegative();
            last.put(row.getField("fund"), closing);
        }
        assertThat(last).hasSize(6);
        BigDecimal cityPaid = TABLES.get(Table.PAYOUT).stream()
                .filter(r -> r.getField("fund").equals("CITY"))
                .map(r -> new BigDecimal(r.getField("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal citySpent = TABLES.get(Table.FUND_LEDGER).stream()
                .filter(r -> r.getField("fund").equals("CITY"))
                .map(r -> new BigDecimal(r.getField("expenditure")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(cityPaid).isEqualByComparingTo(citySpent).isPositive();
    }

    @Test
    @DisplayName("两家单位任何规模下都恰有 101 人和 100 人")
    void keepsTheAnchors() {
        Map<String, Long> staff = TABLES.get(Table.CONTRIBUTION).stream()
                .filter(r -> r.getField("insurance").equals("210")
                        && r.getField("period").equals("2019-12"))
                .collect(Collectors.groupingBy(r -> r.getField("employer_id"), Collectors.counting()));
        assertThat(staff.get("620802000001")).isEqualTo(101);
        assertThat(staff.get("620881000002")).isEqualTo(100);
    }

    private static boolean isValid(String id) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        if (!id.matches("(62|61|64|41)\\d{15}[0-9X]")) {
            return false;
        }
        LocalDate birth =
                LocalDate.parse(id.substring(6, 10) + "-" + id.substring(10, 12) + "-" + id.substring(12, 14));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * (id.charAt(i) - '0');
        }
        return birth.isAfter(LocalDate.of(1927, 1, 1))
                && birth.isBefore(LocalDate.of(2020, 1, 1))
                && "10X98765432".charAt(sum % 11) == id.charAt(17);
    }

    private static boolean chargedRightly(NamedCsvRecord row) {
        String period = row.getField("period");
        BigDecimal base = new BigDecimal(row.getField("base"));
        String employer = row.getField("employer_amount");
        String employee = row.getField("employee_amount");
        boolean inRange = base.compareTo(new BigDecimal("3000")) >= 0 && base.compareTo(new BigDecimal("15000")) <= 0;
        return inRange
                && switch (row.getField("insurance")) {
                    case "110" ->
                        employer.equals(share(base, period.compareTo("2019-05") < 0 ? "0.19" : "0.16"))
                                && employee.equals(share(base, "0.08"));
                    case "210" ->
                        period.compareTo("2017-01") < 0
                                || employer.equals(share(base, "0.007")) && employee.equals(share(base, "0.003"));
                    default -> true;
                };
    }

    private static String share(BigDecimal base, String rate) {
        return base.multiply(new BigDecimal(rate))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Set<String> values(Table table, String column) {
        return TABLES.get(table).stream()
                .map(row -> row.getField(column))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static long count(Table table, String column, String value) {
        return TABLES.get(table).stream()
                .filter(row -> row.getField(column).equals(value))
                .count();
    }
}
