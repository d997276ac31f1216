package org.casebook.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.read.SourceFile;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一次交付如何并入以往的交付")
class AdditionsTest {

    private static final Contracts CONTRACTS = Fixture.contracts();
    private static final InstallationKey KEY = InstallationKey.find(null, "a key for tests only", Path.of("none"));
    private static final String PERSONS = "employment/persons.csv";
    private static final String JANUARY = "social-insurance/contributions-201901.csv";
    private static final String FEBRUARY = "social-insurance/contributions-201902.csv";

    private List<LoggedFile> log = List.of();
    private LocalDate deliveredOn;
    private boolean mirror;
    private boolean synthetic;
    private List<String> withdrawn = List.of();

    /** A file with this content, modified so many days after 1970-01-01. */
    private record Came(String path, String content, int day) {}

    private IntakePlan plan(Came... files) {
        List<SourceFile> sources = new ArrayList<>();
        Map<String, Surveyed> surveys = new HashMap<>();
        for (Came file : files) {
            long modified = file.day() * 86_400_000L;
            String table = CONTRACTS.fileNames().tableOf(file.path()).orElseThrow();
            String day = deliveredOn == null ? Delivery.day(modified) : deliveredOn.toString();
            sources.add(new SourceFile(file.path(), "file:/" + file.path(), table, 7, modified, day));
            Text problem = file.content().isEmpty() ? Text.of("坏", "broken") : null;
            surveys.put(file.path(), new Surveyed(7, modified, file.content(), "UTF-8", problem));
        }
        IntakeRequest request =
                new IntakeRequest("in", Fixture.CONTRACTS, deliveredOn, AcceptedFiles.NONE, mirror, withdrawn);
        return new Additions(request, CONTRACTS, KEY, log)
                .plan(new Delivery(sources, List.of(), List.of(), synthetic), surveys);
    }

    /** As if the intake had gone through. */
    private IntakePlan take(Came... files) {
        IntakePlan plan = plan(files);
        log = plan.all().stream()
                .map(file -> new LoggedFile(
                        file.rejected() != null
                                ? file.rejected()
                                : new FileReport(
                                        file.path(),
                                        file.source().table(),
                                        FileVerdict.OK,
                                        0,
                                        null,
                                        1,
                                        1,
                                        0,
                                        Map.of(),
                                        List.of(),
                                        List.of()),
                        file.survey(),
                        file.arrival()))
                .toList();
        return plan;
    }

    private static List<String> order(IntakePlan plan) {
        return plan.files().stream()
                .sorted(StagedFile.BY_DELIVERY)
                .map(file -> file.source().path())
                .toList();
    }

    @Test
    @DisplayName("先后：接收批次、修改日、路径；复制后修改时间全变，次序、交付日与编号都不变")
    void keepsPlaceAndDay() {
        take(new Came(JANUARY, "j", 20), new Came(PERSONS, "p", 10));
        IntakePlan second = take(new Came(FEBRUARY, "f", 5));
        assertThat(order(second)).containsExactly(PERSONS, JANUARY, FEBRUARY);
        assertThat(second.changes().staying()).containsExactly(PERSONS, JANUARY);
        assertThat(second.changes().added()).containsExactly(FEBRUARY);

        IntakePlan copied = plan(new Came(FEBRUARY, "f", 90), new Came(JANUARY, "j", 90), new Came(PERSONS, "p", 91));
        assertThat(order(copied)).containsExactly(PERSONS, JANUARY, FEBRUARY);
        assertThat(copied.id()).isEqualTo(second.id());
        assertThat(copied.changes().added()).isEmpty();
        assertThat(copied.byPath().get(JANUARY).source().deliveryDay()).isEqualTo("1970-01-21");
    }

    @Test
    @DisplayName("内容变了就是新到的；写明交付日则以写明的为准，次序不变")
    void comesAnew() {
        take(new Came(JANUARY, "j", 20), new Came(FEBRUARY, "f", 5));
        IntakePlan corrected = take(new Came(FEBRUARY, "g", 5));
        assertThat(order(corrected)).containsExactly(JANUARY, FEBRUARY);
        assertThat(corrected.changes().replaced()).containsExactly(FEBRUARY);
        IntakePlan back = take(new Came(FEBRUARY, "f", 5));
        assertThat(back.changes().replaced()).containsExactly(FEBRUARY);

        deliveredOn = LocalDate.of(2020, 1, 15);
        IntakePlan dated = plan(new Came(JANUARY, "j", 20));
        assertThat(dated.byPath().get(JANUARY).source().deliveryDay()).isEqualTo("2020-01-15");
        assertThat(dated.byPath().get(FEBRUARY).source().deliveryDay()).isEqualTo("1970-01-06");
        assertThat(order(dated)).containsExactly(JANUARY, FEBRUARY);
        assertThat(dated.id()).isNotEqualTo(back.id());
    }

    @Test
    @DisplayName("路径不分大小写；同一目录内只差大小写的两个文件拒收")
    void comparesPathsWithoutCase() {
        take(new Came(JANUARY, "j", 20));
        IntakePlan capitals = take(new Came("Social-Insurance/Contributions-201901.CSV", "k", 21));
        assertThat(capitals.all()).hasSize(1);
        assertThat(capitals.changes().replaced()).containsExactly("Social-Insurance/Contributions-201901.CSV");
        assertThatThrownBy(() ->
                        plan(new Came(JANUARY, "j", 1), new Came(JANUARY.toUpperCase(java.util.Locale.ROOT), "k", 1)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.message(Lang.ZH)).contains("只有大小写等写法的差别", JANUARY));
    }

    @Test
    @DisplayName("改了名的文件要说；整目录为准时旧的撤回；编号只取决于现有的文件")
    void saysWhatWasMoved() {
        IntakePlan first = take(new Came(JANUARY, "j", 20), new Came(PERSONS, "p", 20));
        String moved = "social-insurance/contributions-2019.csv";
        assertThat(plan(new Came(moved, "j", 20)).notices())
                .extracting(Text::zh)
                .singleElement()
                .satisfies(said -> assertThat(said).contains(moved + " = " + JANUARY, "--mirror", "--withdraw"));
        take(new Came(FEBRUARY, "f", 30));
        mirror = true;
        IntakePlan mirrored = plan(new Came(JANUARY, "j", 40), new Came(PERSONS, "p", 40));
        assertThat(mirrored.withdrawn()).containsExactly(FEBRUARY);
        assertThat(mirrored.notices()).isEmpty();
        assertThat(mirrored.id()).isEqualTo(first.id());
    }

    @Test
    @DisplayName("撤回：按路径，不分大小写；从未交付的说明最接近的")
    void takesBack() {
        take(new Came(JANUARY, "j", 20), new Came(PERSONS, "p", 20));
        withdrawn = List.of("./social-insurance\\CONTRIBUTIONS-201901.csv");
        assertThat(plan().withdrawn()).containsExactly(JANUARY);
        assertThat(plan().files()).extracting(file -> file.source().path()).containsExactly(PERSONS);
        withdrawn = List.of("employment/person.csv");
        assertThatThrownBy(this::plan)
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.message(Lang.ZH)).contains("从未接收", "“" + PERSONS + "”"));
    }

    @Test
    @DisplayName("一份合成数据即令登记库注明合成；与其他数据并存时要说；撤回后不再注明")
    void remembersWhatIsMadeUp() {
        synthetic = true;
        assertThat(take(new Came(PERSONS, "p", 20)).synthetic()).isTrue();
        synthetic = false;
        IntakePlan mixed = take(new Came(JANUARY, "j", 20));
        assertThat(mixed.synthetic()).isTrue();
        assertThat(mixed.notices()).extracting(Text::zh).anyMatch(said -> said.contains("既有合成（虚构）数据又有其他数据"));
        withdrawn = List.of(PERSONS);
        assertThat(plan().synthetic()).isFalse();
    }

    @Test
    @DisplayName("读不了的文件不冲掉原内容：接受时沿用原内容，并说明；编号与没有坏文件时不同")
    void keepsTheEarlierContent() {
        IntakePlan good = take(new Came(JANUARY, "j", 20));
        IntakePlan bad = plan(new Came(JANUARY, "", 30));
        assertThat(bad.rejected()).hasSize(1);
        IntakePlan kept = bad.keepingEarlier(Map.of(JANUARY, bad.rejected().get(0)));
        assertThat(kept.rejected()).isEmpty();
        assertThat(kept.files())
                .extracting(StagedFile::fingerprint)
                .isEqualTo(good.files().stream().map(StagedFile::fingerprint).toList());
        assertThat(kept.suspicions(JANUARY))
                .singleElement()
                .satisfies(said -> assertThat(said.text().zh()).isEqualTo("本次交付的该文件不能接收（无法读取）：坏；仍使用以前接收的内容"));
        assertThat(kept.id()).isNotEqualTo(good.id());
        assertThat(kept.changes()).satisfies(changes -> {
            assertThat(changes.staying()).isEmpty();
            assertThat(changes.replaced()).isEmpty();
        });
    }

    @Test
    @DisplayName("旧版程序留下的清单：最先到达，数据须重新读取，缺的文件逐一列出")
    void carriesAnOldLogOver() {
        StructType schema = new StructType()
                .add("file", DataTypes.StringType)
                .add("table", DataTypes.StringType)
                .add("verdict", DataTypes.StringType)
                .add("line", DataTypes.IntegerType)
                .add("detail_zh", DataTypes.StringType)
                .add("detail_en", DataTypes.StringType)
                .add("read", DataTypes.LongType)
                .add("accepted", DataTypes.LongType)
                .add("duplicates", DataTypes.LongType)
                .add("quarantined", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType))
                .add("ignored", DataTypes.createArrayType(DataTypes.StringType))
                .add("length", DataTypes.LongType)
                .add("modified", DataTypes.LongType)
                .add("sha256", DataTypes.StringType)
                .add("charset", DataTypes.StringType);
        var none = scala.jdk.javaapi.CollectionConverters.asScala(Map.<String, Long>of());
        var empty = scala.jdk.javaapi.CollectionConverters.asScala(List.<String>of())
                .toSeq();
        Object[] values = {
            JANUARY, "contribution", "OK", 0, null, null, 1L, 1L, 0L, none, empty, 7L, 20 * 86_400_000L, "j", "UTF-8"
        };
        log = List.of(new LoggedRow(new GenericRowWithSchema(values, schema)).file(false));

        IntakePlan again = plan(new Came(JANUARY, "j", 90), new Came(FEBRUARY, "f", 1));
        assertThat(order(again)).containsExactly(JANUARY, FEBRUARY);
        assertThat(again.byPath().get(JANUARY).source().deliveryDay()).isEqualTo("1970-01-21");
        DeliveryNotices.checkStaged(again, Set.of(), "warehouse");

        IntakePlan without = plan(new Came(FEBRUARY, "f", 1));
        assertThatThrownBy(() -> DeliveryNotices.checkStaged(without, Set.of(), "warehouse"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.message(Lang.ZH))
                                .contains("1 个以往交付的文件", JANUARY, "--withdraw", "--mirror"));
    }
}
