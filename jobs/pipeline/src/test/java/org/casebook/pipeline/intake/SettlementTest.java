package org.casebook.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.read.RowKey;
import org.casebook.pipeline.intake.read.SourceFile;
import org.casebook.pipeline.intake.read.Staged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("结算：重复的行以到达时有效的那一行为准；单位编号的前导零")
class SettlementTest {

    private static final String[] BASE = {"B1", "a", "620802", "LEADING", null, "2019-01-01", null};
    private static final String[] OTHER = {"B1", "b", "620802", "LEADING", null, "2019-01-01", null};

    private final Map<String, StagedFile> files = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private Settlement settlement;

    @AfterEach
    void close() {
        settlement.close();
    }

    private static Contract contract(String table) {
        return Fixture.contracts().tables().get(table);
    }

    /** Rows of a file in the order of their lines, the first in line 2. */
    private void file(String name, String table, long sequence, int modifiedDay, String[]... content) {
        SourceFile source = new SourceFile(name, "", table, 1, modifiedDay * 86_400_000L, "2020-01-15");
        Contract contract = contract(table);
        files.put(name, new StagedFile(source, contract, name, sequence));
        for (int i = 0; i < content.length; i++) {
            String[] values = content[i];
            int employer = contract.reference("employer");
            Long reference =
                    employer < 0 || values[employer] == null ? null : (Long) (long) values[employer].hashCode();
            Long person = contract.reference("person") < 0 ? null : (Long) 1L;
            Long key = RowKey.of(table, contract.keyOf(values), column -> values[column]);
            rows.add(RowFactory.create(
                    name, i + 2, null, null, null, null, person, reference, key, values, table, name));
        }
    }

    /** The one person that all rows refer to is there. */
    private void settle() {
        file("p", "person", 1, 1, new String[contract("person").columns().size() + 2]);
        var session = TestSpark.session().newSession();
        List<StagedFile> all = List.copyOf(files.values());
        settlement = new Settlement(session, session.createDataFrame(rows, Staged.SCHEMA), all, Map.of());
    }

    private List<String> accepted(String table) {
        return settlement.accepted(table).collectAsList().stream()
                .map(row -> row.getString(0) + ":" + row.getInt(1))
                .sorted()
                .toList();
    }

    private Map<String, Long> verdicts(String file) {
        return settlement.of(file);
    }

    @Test
    @DisplayName("甲、乙、甲：最后的甲有效，前两行都被取代，没有一行算作重复")
    void takesACorrectionBack() {
        file("1", "labour_base", 1, 1, BASE);
        file("2", "labour_base", 2, 1, OTHER);
        file("3", "labour_base", 3, 1, BASE);
        settle();
        assertThat(accepted("labour_base")).containsExactly("3:2");
        assertThat(verdicts("1")).isEqualTo(Map.of("CONFLICTING_DUPLICATE", 1L));
        assertThat(verdicts("2")).isEqualTo(Map.of("CONFLICTING_DUPLICATE", 1L));
        assertThat(verdicts("3")).isEmpty();
    }

    @Test
    @DisplayName("甲甲乙乙甲：每一段的第二行是重复；次序依次为接收批次、修改日、路径、行号")
    void dropsCopiesOfTheRowThatStands() {
        String[] county = BASE.clone();
        county[2] = "620821";
        file("z-day-1", "labour_base", 1, 1, BASE, BASE);
        file("a-day-2", "labour_base", 1, 2, OTHER, OTHER);
        file("b-day-2", "labour_base", 1, 2, BASE);
        // a file of an earlier run comes first whatever its day
        file("late-day", "labour_base", 0, 9, county);
        settle();
        assertThat(accepted("labour_base")).containsExactly("b-day-2:2");
        assertThat(verdicts("z-day-1")).isEqualTo(Map.of("EXACT_DUPLICATE", 1L, "CONFLICTING_DUPLICATE", 1L));
        assertThat(verdicts("a-day-2")).isEqualTo(Map.of("EXACT_DUPLICATE", 1L, "CONFLICTING_DUPLICATE", 1L));
        assertThat(verdicts("late-day")).isEqualTo(Map.of("CONFLICTING_DUPLICATE", 1L));
    }

    @Test
    @DisplayName("同一人、同一等级、同一天的两本证书，证书编号不同：仍是两本；同一编号的重复行只算一本")
    void keepsEqualThingsUnderTwoNumbers() {
        String[] first = {"BCC-0001", "p", "4-02-01", "3", "2019-05-06"};
        String[] second = first.clone();
        second[0] = "BCC-0002";
        file("1", "certificate", 1, 1, first, second, first);
        settle();
        assertThat(accepted("certificate")).containsExactly("1:2", "1:3");
        assertThat(verdicts("1")).isEqualTo(Map.of("EXACT_DUPLICATE", 1L));
    }

    private static String[] payment(String employer, String amount, String paidOn, String kind) {
        return new String[] {"p", employer, "210", "201901", "300000", amount, "900", "true", paidOn, kind};
    }

    @Test
    @DisplayName("正常、补缴、冲账各有主键；同一到账日（含未填）的两笔补缴以后交付者为准")
    void tellsKindsApart() {
        file("e", "employer", 1, 1, employer("E1"));
        file(
                "c",
                "contribution",
                1,
                1,
                payment("E1", "2100", "2019-02-01", "REGULAR"),
                payment("E1", "500", "2019-03-01", "SUPPLEMENT"),
                payment("E1", "500", "2019-04-01", "SUPPLEMENT"),
                payment("E1", "500", null, "SUPPLEMENT"),
                payment("E1", "501", null, "SUPPLEMENT"),
                payment("E1", "501", null, "SUPPLEMENT"),
                payment("E1", "-500", "2019-03-01", "REVERSAL"),
                payment("E1", "2100", "2019-02-09", "REGULAR"));
        settle();
        assertThat(accepted("contribution")).containsExactly("c:3", "c:4", "c:6", "c:8", "c:9");
        assertThat(verdicts("c")).isEqualTo(Map.of("EXACT_DUPLICATE", 1L, "CONFLICTING_DUPLICATE", 2L));
    }

    private static String[] employer(String id) {
        return new String[] {id, null, "name", "620802", "C13", "PRIVATE", "MICRO", "NORMAL", "2010-01-01", "false"};
    }

    @Test
    @DisplayName("单位编号与单位表只差前导零：按单位表认定后再查重；有两种可能、与已隔离单位同号或仍不相符的是未知单位")
    void restoresLostZeros() {
        file("e", "employer", 1, 1, employer("0000023757"), employer("007"), employer("0007"), employer("88"));
        file(
                "c",
                "contribution",
                1,
                1,
                payment("0000023757", "2100", null, "REGULAR"),
                payment("23757", "2100", null, "REGULAR"),
                payment("7", "2100", null, "REGULAR"),
                payment("00088", "2100", null, "REGULAR"),
                payment("99", "2100", null, "REGULAR"),
                payment("23757A", "2100", null, "REGULAR"));
        file("other", "distressed_employer", 1, 1, new String[] {"23757", "2019", "2019-02-01", null});
        settle();
        assertThat(accepted("contribution")).containsExactly("c:2", "c:5");
        assertThat(verdicts("c")).isEqualTo(Map.of("EXACT_DUPLICATE", 1L, "UNKNOWN_EMPLOYER", 3L));
        assertThat(settlement
                        .accepted("contribution")
                        .where("line = 5")
                        .collectAsList()
                        .get(0)
                        .getList(9)
                        .get(1))
                .isEqualTo("88");
        assertThat(settlement
                        .accepted("distressed_employer")
                        .collectAsList()
                        .get(0)
                        .getList(9))
                .isEqualTo(Arrays.asList("0000023757", "2019", "2019-02-01", null));
        assertThat(settlement.restored(files.get("c")))
                .singleElement()
                .satisfies(
                        said -> assertThat(said.kind() + " " + said.column() + " " + said.line() + " "
                                        + said.text().zh())
                                .startsWith(
                                        "LEADING_ZEROS_RESTORED employer_id 3 2 行的“单位编号”与单位表只差前导零，已按单位表认定（如 23757 认定为 0000023757）"));
        assertThat(settlement.restored(files.get("e"))).isEmpty();
    }

    @Test
    @DisplayName("单位表中该编号的行已隔离：不认作另一单位")
    void doesNotGuessBesideARejectedEmployer() {
        file("e", "employer", 1, 1, employer("00123"));
        rows.add(RowFactory.create(
                "e",
                9,
                "UNKNOWN_CODE",
                "scale",
                "9",
                "[\"123\",\"\",\"***\"]",
                null,
                null,
                null,
                null,
                "employer",
                "e"));
        file("c", "contribution", 1, 1, payment("123", "2100", null, "REGULAR"));
        settle();
        assertThat(verdicts("c")).isEqualTo(Map.of("UNKNOWN_EMPLOYER", 1L));
    }
}
