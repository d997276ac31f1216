package org.casebook.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.Fixture.MAN;
import static org.casebook.pipeline.intake.Fixture.WOMAN;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.fold.UnitViews;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.warehouse.Warehouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("补缴与冲账：登记库逐行保存，其余各处只见合计")
class ContributionKindsTest {

    private static final String NETTED = "SELECT period, base_fen, employer_amount_fen, employee_amount_fen, paid"
            + " FROM contribution ORDER BY period, base_fen";

    @TempDir
    Path directory;

    private static String row(String person, String month, String amounts, String paid, String paidOn, String kind) {
        return person + ",E1,210," + month + "," + amounts + "," + paid + "," + paidOn + "," + kind + "\n";
    }

    private Path delivery() {
        Path input = directory.resolve("input");
        String person = ",欧阳,620802,10,620802,20,,0,0,0,0,0,\n";
        Fixture.write(
                input,
                "employment/persons.csv",
                "person_id,person_name,hukou_county,hukou_type,residence_county,education,graduated_on,disabled,veteran,"
                        + "low_income,poor_household,zero_employment_household,household_id\n" + MAN + person + WOMAN
                        + person);
        Fixture.write(
                input,
                "social-insurance/employers.csv",
                "employer_id,employer_name,county,industry,ownership,scale,standing,registered_on\n"
                        + "E1,甲厂,620802,C13,PRIVATE,MICRO,NORMAL,2010-01-01\n");
        Fixture.write(
                input,
                "social-insurance/contributions.csv",
                "person_id,employer_id,insurance,period,base,employer_amount,employee_amount,paid,paid_on,缴费类型\n"
                        // only paid: as it is
                        + row(MAN, "201801", "3000,21.00,9.00", "1", "2018-01-10", "")
                        // paid, and twice more
                        + row(MAN, "201802", "3000,21.00,9.00", "1", "2018-02-10", "10")
                        + row(MAN, "201802", "500,3.50,1.50", "1", "2019-03-01", "补缴")
                        + row(MAN, "201802", "9000,1.00,0.50", "0", "2019-03-02", "supplement")
                        // not paid, then taken back in full: none
                        + row(MAN, "201803", "3000,21.00,9.00", "0", "", "10")
                        + row(MAN, "201803", "-3000,-21.00,-9.00", "1", "2019-03-01", "30")
                        // taken back in part
                        + row(MAN, "201804", "3000,21.00,9.00", "1", "2018-04-10", "10")
                        + row(MAN, "201804", "0,-21.00,-8.00", "1", "2019-03-01", "冲账")
                        // only a supplement, twice: the larger base; one of them is paid
                        + row(MAN, "201805", "2000,14.00,6.00", "0", "2019-03-01", "20")
                        + row(MAN, "201805", "2500,3.50,1.50", "1", "2019-03-02", "20")
                        // nothing to pay is a row all the same
                        + row(MAN, "201806", "0,0,0", "1", "", "10")
                        // what was never delivered is taken back: none
                        + row(WOMAN, "201801", "-3000,-21.00,-9.00", "1", "2019-03-01", "30")
                        // below zero without being taken back
                        + row(WOMAN, "201802", "3000,-21.00,9.00", "1", "", "10")
                        + row(WOMAN, "201803", "3000,21.00,9.00", "1", "", "40"));
        return input;
    }

    @Test
    @DisplayName("合计后的每月一行（手工算得），与另一实现一致；负数仅限冲账")
    void netsSupplementsAndReversals() throws SQLException {
        Warehouse warehouse = Warehouse.open(
                TestSpark.session(), directory.resolve("warehouse").toString());
        InstallationKey key = InstallationKey.find(null, "a key for tests only", directory);
        IntakeResult result = new Intake(warehouse, key, Clock.systemUTC(), new TestStages())
                .run(new IntakeRequest(delivery().toString(), Fixture.CONTRACTS, LocalDate.of(2020, 1, 15), false));

        assertThat(result.files())
                .filteredOn(file -> file.table().equals("contribution"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.quarantined()).isEqualTo(Map.of(Reason.OUT_OF_RANGE, 1L, Reason.UNKNOWN_CODE, 1L));
                    assertThat(file.accepted()).isEqualTo(12);
                });
        SparkSession session = TestSpark.session().newSession();
        Registry registry = Registry.of(warehouse, result.run());
        UnitViews.open(registry, session);
        List<String> netted = session.sql(NETTED).collectAsList().stream()
                .map(row -> row.mkString(" "))
                .toList();
        assertThat(netted)
                .containsExactly(
                        "201801 300000 2100 900 true",
                        "201802 300000 2550 1100 true",
                        "201804 300000 0 100 true",
                        "201805 250000 1750 750 true",
                        "201806 0 0 0 true");
        assertThat(session.table("unemployment_contribution").count()).isEqualTo(5);

        Path export = directory.resolve("export");
        registry.table("contribution")
                .write()
                .parquet(export.resolve("contribution").toString());
        try (Oracle oracle = Oracle.open().loadRegistry(export)) {
            assertThat(oracle.rows(NETTED).stream()
                            .map(row -> String.join(
                                    " ",
                                    row.values().stream().map(Object::toString).toList()))
                            .toList())
                    .isEqualTo(netted);
        }
    }
}
