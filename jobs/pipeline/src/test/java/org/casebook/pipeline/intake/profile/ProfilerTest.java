package org.casebook.pipeline.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.profile.FileProfile.Month;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("文件概貌：边读边数")
class ProfilerTest {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("只数接收的行：每列填写数（默认值不算填写）、每月合计、每险种的分布")
    void countsWhatIsAccepted() {
        Fixture.write(
                directory,
                "social-insurance/contributions.csv",
                "person_id,employer_id,insurance,period,base,employer_amount,employee_amount,paid,paid_on\n"
                        + Fixture.MAN + ",E1,210,201901,3000.50,21.00,9.00,1,2019-01-10\n"
                        + Fixture.MAN + ",E1,110,201901,3000.50,600.10,240.04,1,\n"
                        + Fixture.MAN + ",E1,210,201902,3000,21,9,0,\n"
                        + Fixture.MAN + ",E1,210,201903,-1,21,9,0,\n");
        FileProfile profile = Fixture.read(directory, "social-insurance/contributions.csv")
                .facts()
                .profile();
        assertThat(profile.months())
                .isEqualTo(Map.of(201901, month(2, 600_100, 62_110, 24_904), 201902, month(1, 300_000, 2_100, 900)));
        assertThat(profile.amounts().get("employer_amount").keySet()).containsExactly("110", "210");
        assertThat(profile.amounts().get("employer_amount").get("210").largest())
                .isEqualTo(List.of(new FileProfile.Line(2, 2_100), new FileProfile.Line(4, 2_100)));
        List<Long> filled = Fixture.read(directory, "social-insurance/contributions.csv")
                .facts()
                .filled();
        assertThat(filled.subList(0, 9)).containsExactly(3L, 3L, 3L, 3L, 3L, 3L, 3L, 3L, 1L);
        Fixture.write(
                directory,
                "social-insurance/employers.csv",
                "employer_id,employer_name,county,industry,ownership,scale,standing,registered_on,exporter\n"
                        + "E1,甲厂,620802,C13,PRIVATE,MICRO,NORMAL,2010-01-01,\n");
        List<Long> employers = Fixture.read(directory, "social-insurance/employers.csv")
                .facts()
                .filled();
        assertThat(employers.get(employers.size() - 1)).isZero();
    }

    private static Month month(long rows, long base, long employer, long employee) {
        return new Month(
                rows,
                Map.of(
                        "base", BigInteger.valueOf(base),
                        "employer_amount", BigInteger.valueOf(employer),
                        "employee_amount", BigInteger.valueOf(employee)));
    }

    @Test
    @DisplayName("结算后不进登记库的行从合计中减去")
    void takesOffWhatWasSettled() {
        FileProfile profile = new FileProfile(
                Map.of(),
                Map.of(201901, month(3, 900, 60, 30), 201902, month(1, 300, 20, 10)),
                FileProfile.Negatives.NONE);
        assertThat(profile.without(Map.of(201901, month(1, 300, 20, 10))).months())
                .isEqualTo(Map.of(201901, month(2, 600, 40, 20), 201902, month(1, 300, 20, 10)));
    }

    @Test
    @DisplayName("合计超出 64 位仍然精确")
    void sumsBeyondLong() {
        Sums sums = new Sums(1);
        sums.add(0, Long.MAX_VALUE);
        sums.add(0, Long.MAX_VALUE);
        sums.add(0, -5);
        assertThat(sums.totals()).isEqualTo(List.of(BigInteger.TWO.pow(64).subtract(BigInteger.valueOf(7))));
    }
}
