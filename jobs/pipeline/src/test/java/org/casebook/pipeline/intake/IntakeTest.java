package org.casebook.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casebook.pipeline.intake.Fixture.BORN_NEVER;
import static org.casebook.pipeline.intake.Fixture.MAN;
import static org.casebook.pipeline.intake.Fixture.OTHER;
import static org.casebook.pipeline.intake.Fixture.WOMAN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.read.KeyedHash;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("接收：从文件到登记库")
class IntakeTest {

    private static final String KEY = "a key for tests only";
    private static final String PERSON_ROW = ",620802,10,620802,20,,0,0,0,0,0,\n";
    private static final String PERSONS =
            "person_id,person_name,hukou_county,hukou_type,residence_county,education,graduated_on,disabled,veteran,"
                    + "low_income,poor_household,zero_employment_household,household_id\n"
                    + MAN + ",欧阳甲" + PERSON_ROW
                    + WOMAN + ",欧阳乙" + PERSON_ROW
                    + BORN_NEVER + ",欧阳丙" + PERSON_ROW
                    + "X,欧阳丁,1\n"
                    + repeatedPersons();
    private static final String EMPLOYERS =
            "employer_id,employer_name,county,industry,ownership,scale,standing,registered_on\n"
                    + "E1,欧阳甲小卖部,620802,C13,PRIVATE,MICRO,NORMAL,2010-01-01\n"
                    + "E2,欧阳乙加工厂,620821,C13,PRIVATE,MICRO,NORMAL,2010-01-01\n";
    private static final String HEADING = "AAC002,AAB001,AAE140,AAE003,AAE180,AJC031,AJC030,AAE114,AAB191\n";

    @TempDir
    Path directory;

    private Path input;
    private Warehouse warehouse;

    /** Eight more copies of one person, so that the rejected rows stay below the limit. */
    private static String repeatedPersons() {
        return (OTHER + ",欧阳戊" + PERSON_ROW).repeat(9);
    }

    @BeforeEach
    void aSmallDelivery() {
        input = directory.resolve("各部门 交付 100%");
        warehouse = Warehouse.open(
                TestSpark.session(), directory.resolve("warehouse").toString());
        Fixture.write(input, "employment/persons.csv", PERSONS);
        Fixture.write(input, "social-insurance/employers.csv", EMPLOYERS.getBytes(Charset.forName("GB18030")));
        contributions(
                "2019",
                100,
                paid(MAN, "E1", "201901", 3000)
                        + paid(WOMAN, "E1", "201901", 3000)
                        + paid(MAN, "E1", "201902", 3000)
                        + paid(MAN, "E2", "201903", 3000)
                        + paid(MAN, "E1", "201904", 3000)
                        + paid(MAN, "E1", "201905", 3000)
                        + paid(MAN, "E1", "201906", 3000)
                        + paid(MAN, "E1", "201907", 3000)
                        + paid(MAN, "E1", "201908", 3000)
                        + paid(MAN, "E1", "201909", 3000));
    }

    private static String paid(String person, String employer, String month, int base) {
        return person + "," + employer + ",210," + month + "," + base + ",21.00,9,1,2019-11-30\n";
    }

    private void contributions(String part, int modifiedDay, String rows) {
        Path file = Fixture.write(input, "social-insurance/contributions-" + part + ".csv", HEADING + rows);
        try {
            Files.setLastModifiedTime(file, FileTime.from(modifiedDay, TimeUnit.DAYS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IntakeResult run(boolean acceptBadFiles) {
        return run(acceptBadFiles, KEY, Clock.systemUTC());
    }

    private IntakeResult run(boolean acceptBadFiles, String key, Clock clock) {
        InstallationKey installation = InstallationKey.find(null, key, directory.resolve("none"));
        return new Intake(warehouse, installation, clock, new TestStages())
                .run(new IntakeRequest(input.toString(), Fixture.CONTRACTS, LocalDate.of(2020, 1, 15), acceptBadFiles));
    }

    private FileReport report(IntakeResult result, String file) {
        return result.files().stream()
                .filter(report -> report.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private List<String> quarantine() {
        return Registry.last(warehouse).quarantine().collectAsList().stream()
                .map(row -> row.<String>getAs("file") + ":" + row.<Integer>getAs("line") + " " + row.getAs("reason")
                        + " " + row.getAs("column"))
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("引用、重复与冲突的结论，行数平衡，登记库类型正确，身份信息不出现")
    void settlesReferencesAndDuplicates() throws IOException {
        contributions(
                "201910",
                300,
                paid(MAN, "E1", "201901", 3000)
                        + paid(MAN, "E1", "201902", 3500)
                        + paid(BORN_NEVER, "E1", "201901", 1)
                        + paid("110105194912310021", "E1", "201901", 1)
                        + paid("11010519491231002X", "E9", "201901", 1)
                        + paid(MAN, "E9", "201901", 1)
                        + paid("620802900101001", "E2", "2019年3月", 3000)
                        + paid(WOMAN, "E2", "201905", 1)
                        + paid(WOMAN, "E2", "201905", 2));
        contributions("201911", 200, paid(MAN, "E1", "201902", 4000));
        IntakeResult result = run(false);

        assertThat(report(result, "employment/persons.csv"))
                .extracting(FileReport::read, FileReport::accepted, FileReport::duplicates, FileReport::quarantined)
                .containsExactly(13L, 3L, 8L, Map.of(Reason.BAD_ID_NUMBER, 1L, Reason.WRONG_FIELD_COUNT, 1L));
        FileReport late = report(result, "social-insurance/contributions-201910.csv");
        assertThat(late.verdict()).as("five bad rows stop no file").isEqualTo(FileVerdict.OK);
        assertThat(late.read()).isEqualTo(9);
        assertThat(late.duplicates()).isEqualTo(2);
        assertThat(late.accepted()).isEqualTo(2);
        assertThat(late.quarantined())
                .isEqualTo(Map.of(
                        Reason.BAD_ID_NUMBER, 2L,
                        Reason.UNKNOWN_PERSON, 1L,
                        Reason.UNKNOWN_EMPLOYER, 1L,
                        Reason.CONFLICTING_DUPLICATE, 1L));
        assertThat(quarantine())
                .containsExactly(
                        "employment/persons.csv:4 BAD_ID_NUMBER person_id",
                        "employment/persons.csv:5 WRONG_FIELD_COUNT null",
                        "social-insurance/contributions-2019.csv:4 CONFLICTING_DUPLICATE null",
                        "social-insurance/contributions-201910.csv:4 BAD_ID_NUMBER person_id",
                        "social-insurance/contributions-201910.csv:5 BAD_ID_NUMBER person_id",
                        "social-insurance/contributions-201910.csv:6 UNKNOWN_PERSON person_id",
                        "social-insurance/contributions-201910.csv:7 UNKNOWN_EMPLOYER employer_id",
                        "social-insurance/contributions-201910.csv:9 CONFLICTING_DUPLICATE null",
                        "social-insurance/contributions-201911.csv:2 CONFLICTING_DUPLICATE null");
        expectRegistry();
        expectNoIdentity();
    }

    private void expectRegistry() {
        Registry registry = Registry.last(warehouse);
        assertThat(registry.versions()).hasSize(Fixture.contracts().tables().size());
        assertThat(registry.table("training").count()).isZero();
        Row kept = registry.table("contribution")
                .where("period = 201902")
                .select(
                        "base_fen",
                        "employer_amount_fen",
                        "employee_amount_fen",
                        "paid",
                        "paid_on",
                        "source_file",
                        "source_line")
                .collectAsList()
                .get(0);
        assertThat(kept.mkString("|"))
                .isEqualTo("350000|2100|900|true|2019-11-30|social-insurance/contributions-201910.csv|3");
        Row man = registry.table("person")
                .where("birth_date = DATE'1990-01-01'")
                .select("person_id", "sex", "disabled")
                .collectAsList()
                .get(0);
        assertThat(man.mkString("|")).isEqualTo(Fixture.HASH.hex(KeyedHash.Kind.PERSON, MAN) + "|MALE|false");
        assertThat(registry.synthetic()).isFalse();
    }

    private void expectNoIdentity() throws IOException {
        TestSpark.session()
                .read()
                .parquet(directory.resolve("warehouse/staging").toString())
                .repartition(1)
                .write()
                .json(directory.resolve("warehouse/plain/staging").toString());
        for (String table : List.of("registry/person", "registry/employer", "registry/contribution", "quarantine")) {
            TestSpark.session()
                    .read()
                    .format("delta")
                    .load(directory.resolve("warehouse").resolve(table).toString())
                    .write()
                    .json(directory.resolve("warehouse/plain").resolve(table).toString());
        }
        try (Stream<Path> files = Files.walk(directory.resolve("warehouse"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(50);
            for (Path file : all) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String identity : List.of(
                        MAN, WOMAN, OTHER, BORN_NEVER, "620802900101001", "11010519491231002", utf8("欧阳"), KEY)) {
                    assertThat(bytes.contains(identity))
                            .as(file + " holds an identity")
                            .isFalse();
                }
            }
        }
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    @DisplayName("再次接收：没有变化则不做；只读变化的文件；两次内容相同")
    void readsOnlyWhatChanged() {
        IntakeResult first = run(false);
        assertThat(first.unchanged()).isFalse();
        assertThat(first.readAnew()).isEqualTo(3);

        IntakeResult again = run(false);
        assertThat(again.unchanged()).isTrue();
        assertThat(again.run().id()).isEqualTo(first.run().id());
        assertThat(again.files()).isEqualTo(first.files());
        assertThat(warehouse.ledger().runs()).hasSize(1);

        contributions("2018", 50, paid(MAN, "E1", "201812", 3000));
        IntakeResult more = run(false);
        assertThat(more.readAnew()).isEqualTo(1);
        assertThat(more.run().id()).isNotEqualTo(first.run().id());
        assertThat(Registry.last(warehouse).table("contribution").count()).isEqualTo(11);
        assertThat(more.run().writes().get("registry/person"))
                .as("a table whose files did not change keeps its version")
                .isEqualTo(first.run().writes().get("registry/person"));
    }

    @Test
    @DisplayName("有不能接收的文件：一条消息列出全部，登记库保持原样；可令其不用这些文件")
    void stopsForBadFiles() {
        IntakeResult first = run(false);
        Fixture.write(input, "employment/startups.csv", "");
        Fixture.write(input, "employment/training.csv", "person_id,kind\n" + MAN + ",1\n");
        Fixture.write(input, "employment/placements.xlsx", "not a workbook");
        Fixture.write(
                input,
                "social-insurance/distressed-employers.csv",
                "employer_id,year,recognised_on,year\nE1,2019,2019-01-01,2018\n");
        Fixture.write(input, "finance/secret.csv", "a,b\n1,2\n");
        Fixture.write(input, "README.md", "left alone");
        contributions(
                "2017",
                50,
                paid(MAN, "E1", "201713", 1).repeat(20) + paid(MAN, "E1", "201712", 1) + paid(MAN, "E1", "201711", 1));
        assertThatThrownBy(() -> run(false))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        problem -> assertThat(problem.what().en())
                                .startsWith("6 file(s) can't be taken in")
                                .contains("employment/startups.csv EMPTY")
                                .contains("employment/training.csv:1 MISSING_COLUMN")
                                .contains("starts_on, ends_on, days, passed, cost")
                                .contains("employment/placements.xlsx UNREADABLE")
                                .contains("distressed-employers.csv:1 AMBIGUOUS_COLUMN")
                                .contains("finance/secret.csv UNKNOWN_TABLE")
                                .contains("contributions-2017.csv TOO_MANY_REJECTED")
                                .contains("20 of 22 rows (90.9 %) quarantined: BAD_TYPE 20")
                                .doesNotContain("README"));
        assertThat(warehouse.ledger().last("intake", 0).orElseThrow().id())
                .isEqualTo(first.run().id());
        assertThat(Registry.last(warehouse).table("contribution").count()).isEqualTo(10);

        IntakeResult accepted = run(true);
        assertThat(accepted.files()).extracting(FileReport::verdict).contains(FileVerdict.values());
        assertThat(report(accepted, "employment/training.csv").accepted()).isZero();
        assertThat(Registry.last(warehouse).table("contribution").count()).isEqualTo(12);
    }

    @Test
    @DisplayName("两个文件内容相同：后交付者全部计为重复")
    void countsACopiedFileAsDuplicates() throws IOException {
        Path original = input.resolve("social-insurance/contributions-2019.csv");
        contributions("2020", 900, Files.readString(original).substring(HEADING.length()));
        IntakeResult result = run(false);
        assertThat(report(result, "social-insurance/contributions-2020.csv"))
                .extracting(FileReport::verdict, FileReport::read, FileReport::accepted, FileReport::duplicates)
                .containsExactly(FileVerdict.OK, 10L, 0L, 10L);
    }

    @Test
    @DisplayName("写完各表、记台账之前中断：读者仍见上一次；重新运行即可完成")
    void survivesAKillBeforeTheLedger() {
        IntakeResult first = run(false);
        contributions("2018", 50, paid(MAN, "E1", "201812", 3000));
        Clock killed = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> run(false, KEY, killed)).hasMessage("killed");
        assertThat(Registry.last(warehouse).run().id()).isEqualTo(first.run().id());
        assertThat(Registry.last(warehouse).table("contribution").count()).isEqualTo(10);

        IntakeResult second = run(false);
        assertThat(second.readAnew())
                .as("what was read before the kill is not read again")
                .isZero();
        assertThat(Registry.last(warehouse).table("contribution").count()).isEqualTo(11);
    }

    @Test
    @DisplayName("另一把密钥、没有密钥、没有文件：拒绝并说明办法")
    void refusesAnotherKeyAndNothing() {
        run(false);
        assertThatThrownBy(() -> run(false, "quite another key for tests", Clock.systemUTC()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not the one under which the warehouse's data were hashed");
        assertThatThrownBy(() -> run(false, null, Clock.systemUTC()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("CASEBOOK_KEY");
        input = directory.resolve("nowhere");
        assertThatThrownBy(() -> run(false)).isInstanceOf(BadInput.class).hasMessageContaining("no files to take in");
    }
}
