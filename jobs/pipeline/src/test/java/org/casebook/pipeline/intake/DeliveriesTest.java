package org.casebook.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.casebook.pipeline.intake.Fixture.MAN;
import static org.casebook.pipeline.intake.Fixture.WOMAN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("逐次交付：增加、替换、保留、撤回")
class DeliveriesTest {

    private static final String PERSONS =
            "person_id,person_name,hukou_county,hukou_type,residence_county,education,graduated_on,disabled,veteran,"
                    + "low_income,poor_household,zero_employment_household,household_id\n" + MAN
                    + ",欧阳甲,620802,10,620802,20,,0,0,0,0,0,\n" + WOMAN + ",欧阳乙,620802,10,620802,20,,0,0,0,0,0,\n";
    private static final String JANUARY = "social-insurance/contributions-201901.csv";
    private static final String FEBRUARY = "social-insurance/contributions-201902.csv";

    @TempDir
    Path directory;

    private Warehouse warehouse;
    private Path contracts;

    @BeforeEach
    void open() {
        warehouse = warehouse("warehouse");
        contracts = Fixture.CONTRACTS;
    }

    private Warehouse warehouse(String name) {
        return Warehouse.open(TestSpark.session(), directory.resolve(name).toString());
    }

    private static String employer(String standing) {
        return "employer_id,employer_name,county,industry,ownership,scale,standing,registered_on\nE1,甲厂,620802,C13,"
                + "PRIVATE,MICRO," + standing + ",2010-01-01\n";
    }

    private static String contributions(String month, int base) {
        StringBuilder rows = new StringBuilder(
                "person_id,employer_id,insurance,period,base,employer_amount,employee_amount,paid,paid_on\n");
        Stream.of(MAN, WOMAN)
                .forEach(person -> rows.append(person)
                        .append(",E1,210,")
                        .append(month)
                        .append(',')
                        .append(base)
                        .append(",21.00,9,1,\n"));
        return rows.toString();
    }

    private void write(String folder, String path, int modifiedDay, String content) {
        touch(Fixture.write(directory.resolve(folder), path, content), modifiedDay);
    }

    private static void touch(Path file, int modifiedDay) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(modifiedDay, TimeUnit.DAYS));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private IntakeResult run(
            Warehouse into, String folder, AcceptedFiles accepted, boolean mirror, String... withdrawn) {
        String input = folder == null ? null : directory.resolve(folder).toString();
        InstallationKey key = InstallationKey.find(null, "a key for tests only", directory.resolve("none"));
        return new Intake(into, key, Clock.systemUTC(), new TestStages())
                .run(new IntakeRequest(input, contracts, null, accepted, mirror, List.of(withdrawn)));
    }

    private IntakeResult deliver(String folder) {
        return run(warehouse, folder, AcceptedFiles.NONE, false);
    }

    private static List<String> rows(Warehouse of) {
        Registry registry = Registry.last(of);
        List<String> rows = new ArrayList<>();
        for (String table : List.of("person", "employer", "contribution")) {
            registry.table(table)
                    .drop("source_file", "source_line")
                    .toJSON()
                    .collectAsList()
                    .forEach(row -> rows.add(table + " " + row));
        }
        return rows.stream().sorted().toList();
    }

    private static long count(Warehouse of, String condition) {
        return Registry.last(of).table("contribution").where(condition).count();
    }

    private static BadInput refusal(Runnable run) {
        return catchThrowableOfType(BadInput.class, run::run);
    }

    private void threeMonths() {
        write("m1", "employment/persons.csv", 17_900, PERSONS);
        write("m1", "social-insurance/employers-201901.csv", 17_900, employer("NORMAL"));
        write("m1", JANUARY, 17_900, contributions("201901", 3000));
        write("m2", "social-insurance/employers-201902.csv", 17_930, employer("ZOMBIE"));
        write("m2", FEBRUARY, 17_930, contributions("201902", 3000));
        write("m3", "social-insurance/employers-201903.csv", 17_960, employer("NORMAL"));
        assertThat(deliver("m1").changes().staying()).isEmpty();
        IntakeResult second = deliver("m2");
        assertThat(second.readAnew()).isEqualTo(2);
        assertThat(second.changes().added()).containsExactly(FEBRUARY, "social-insurance/employers-201902.csv");
        assertThat(second.changes().staying())
                .containsExactly("employment/persons.csv", JANUARY, "social-insurance/employers-201901.csv");
        assertThat(second.files()).hasSize(5).allMatch(FileReport::reconciles);
        assertThat(Registry.last(warehouse)
                        .table("employer")
                        .where("standing = 'ZOMBIE'")
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("逐月交付与一次交付相同；复制目录（修改时间全变）不算变动；更正后再改回，以最后交付为准")
    void addsUp() throws IOException {
        threeMonths();
        IntakeResult third = deliver("m3");
        assertThat(Registry.last(warehouse)
                        .table("employer")
                        .where("standing = 'NORMAL'")
                        .count())
                .isOne();
        assertThat(third.files())
                .filteredOn(file -> file.file().contains("employers"))
                .extracting(FileReport::quarantined)
                .containsExactly(
                        java.util.Map.of(Reason.CONFLICTING_DUPLICATE, 1L),
                        java.util.Map.of(Reason.CONFLICTING_DUPLICATE, 1L),
                        java.util.Map.of());

        for (String month : List.of("m1", "m2", "m3")) {
            org.apache.commons.io.FileUtils.copyDirectory(
                    directory.resolve(month).toFile(), directory.resolve("all").toFile(), true);
        }
        Warehouse once = warehouse("once");
        run(once, "all", AcceptedFiles.NONE, false);
        assertThat(rows(once)).isEqualTo(rows(warehouse)).hasSize(7);

        touch(directory.resolve("all/social-insurance/employers-201901.csv"), 18_200);
        touch(directory.resolve("all/social-insurance/employers-201902.csv"), 18_300);
        IntakeResult copied = run(warehouse, "all", AcceptedFiles.NONE, false);
        assertThat(copied.unchanged()).isTrue();
        assertThat(copied.changes().staying()).isEmpty();
    }

    @Test
    @DisplayName("同一路径替换原内容（长度、修改时间都相同也算）；坏文件不冲掉原内容；撤回、从未交付、规则已变、整目录为准")
    void replacesAndTakesBack() throws IOException {
        threeMonths();
        write("fix", FEBRUARY.replace("contributions", "Contributions"), 17_930, contributions("201902", 4000));
        IntakeResult fixed = deliver("fix");
        assertThat(fixed.changes().replaced()).containsExactly("social-insurance/Contributions-201902.csv");
        assertThat(fixed.files()).hasSize(5);
        assertThat(count(warehouse, "period = 201902 AND base_fen = 400000")).isEqualTo(2);

        keepsTheEarlierContent();

        assertThat(refusal(() -> run(
                                warehouse,
                                null,
                                AcceptedFiles.NONE,
                                false,
                                "social-insurance/contributions-201903.csv"))
                        .message(Lang.ZH))
                .contains("从未接收", "最接近的是“social-insurance/contributions-20190");
        assertThat(refusal(() -> run(warehouse, "fix", AcceptedFiles.NONE, false, FEBRUARY))
                        .message(Lang.ZH))
                .contains("就在本次交付的目录中");
        IntakeResult less = run(warehouse, null, AcceptedFiles.NONE, false, JANUARY);
        assertThat(less.changes().withdrawn()).containsExactly(JANUARY);
        assertThat(less.run().details()).containsEntry("withdrawn", JANUARY);
        assertThat(count(warehouse, "period = 201901")).isZero();

        changedContract();

        IntakeResult mirrored = run(warehouse, "m1", AcceptedFiles.NONE, true);
        assertThat(mirrored.changes().withdrawn())
                .containsExactly("social-insurance/Contributions-201902.csv", "social-insurance/employers-201902.csv");
        assertThat(mirrored.files()).hasSize(3);
        assertThat(count(warehouse, "true")).isEqualTo(2);
    }

    private void keepsTheEarlierContent() {
        write("bad", FEBRUARY, 17_990, "");
        assertThat(refusal(() -> deliver("bad")).message(Lang.ZH)).contains(FEBRUARY + " EMPTY");
        assertThat(refusal(() -> run(warehouse, "bad", AcceptedFiles.of(List.of("contribution.csv")), false))
                        .message(Lang.ZH))
                .contains("没有这个文件");
        AcceptedFiles byName = AcceptedFiles.of(List.of(FEBRUARY + "，employment/persons.csv"));
        IntakeResult kept = run(warehouse, "bad", byName, false);
        assertThat(count(warehouse, "period = 201902 AND base_fen = 400000")).isEqualTo(2);
        assertThat(kept.files().stream()
                        .flatMap(file -> file.suspicions().stream())
                        .map(Suspicion::kind))
                .containsExactly(Suspicion.Kind.EARLIER_CONTENT_KEPT);
        assertThat(kept.changes().notices())
                .extracting(Text::zh)
                .containsExactly("employment/persons.csv 没有问题，无须列入 --accept-bad-files");
        assertThat(run(warehouse, "bad", byName, false).unchanged()).isTrue();
    }

    /** Rows of files that are not delivered again can't be read anew under other columns. */
    private void changedContract() throws IOException {
        contracts = directory.resolve("conf");
        org.apache.commons.io.FileUtils.copyDirectory(Fixture.CONTRACTS.toFile(), contracts.toFile());
        Path employer = contracts.resolve("employer.yaml");
        Files.writeString(employer, Files.readString(employer).stripTrailing() + "\n  remark: {type: text}\n");
        write("new", JANUARY, 17_995, contributions("201901", 3000));
        assertThat(refusal(() -> deliver("new")).message(Lang.ZH))
                .contains("2 个以往交付的文件", "employers-201901.csv, social-insurance/employers-201902.csv", "--withdraw");
        contracts = Fixture.CONTRACTS;
    }
}
