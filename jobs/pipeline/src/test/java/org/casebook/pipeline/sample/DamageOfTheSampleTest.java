package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(SampleCity.Parameter.class)
@DisplayName("数据仓库受损：退出码 1，一句话说明文件与办法，照办即可修复")
class DamageOfTheSampleTest {

    private static final String CASEBOOK = "casebook/small-enterprise-loan";
    private static final List<String> NEAR_MISSES =
            List.of("near-misses", "small-enterprise-loan", "--year", "2019", "--format", "json");

    /** Some of the table's files end up in a state in which nobody left them. */
    private enum Damage {
        FLIPPED_BYTE {
            @Override
            void to(Table table) throws IOException {
                flip(table.data);
                Files.deleteIfExists(checksum(table.data));
            }
        },
        FLIPPED_BYTE_BESIDE_ITS_CHECKSUM {
            @Override
            void to(Table table) throws IOException {
                flip(table.data);
            }
        },
        TRUNCATED_FILE {
            @Override
            void to(Table table) throws IOException {
                byte[] content = Files.readAllBytes(table.data);
                Files.write(table.data, Arrays.copyOf(content, content.length / 2));
                Files.deleteIfExists(checksum(table.data));
            }
        },
        MISSING_FILE {
            @Override
            void to(Table table) throws IOException {
                Files.delete(table.data);
            }
        },
        GARBAGE_FILE {
            @Override
            void to(Table table) throws IOException {
                Files.write(table.data, new byte[(int) Files.size(table.data)]);
                Files.deleteIfExists(checksum(table.data));
            }
        },
        EXCHANGED_TABLE {
            @Override
            void to(Table table) throws IOException {
                FileUtils.deleteDirectory(table.folder.toFile());
                FileUtils.copyDirectory(table.other.toFile(), table.folder.toFile());
            }
        },
        EMPTY_LOG_ENTRY {
            @Override
            void to(Table table) throws IOException {
                Files.write(table.log, new byte[0]);
                Files.deleteIfExists(checksum(table.log));
            }
        },
        TRUNCATED_LOG_ENTRY {
            @Override
            void to(Table table) throws IOException {
                byte[] content = Files.readAllBytes(table.log);
                Files.write(table.log, Arrays.copyOf(content, content.length - 40));
                Files.deleteIfExists(checksum(table.log));
            }
        },
        MISSING_LOG_ENTRY {
            @Override
            void to(Table table) throws IOException {
                Files.delete(table.log);
            }
        },
        MISSING_LOG {
            @Override
            void to(Table table) throws IOException {
                FileUtils.deleteDirectory(table.log.getParent().toFile());
            }
        };

        abstract void to(Table table) throws IOException;

        private static void flip(Path file) throws IOException {
            byte[] content = Files.readAllBytes(file);
            content[content.length / 2] ^= 1;
            Files.write(file, content);
        }

        private static Path checksum(Path file) {
            return file.resolveSibling("." + file.getFileName() + ".crc");
        }
    }

    /** A table of a copied warehouse with one of the files that its run wrote, and another table of its kind. */
    private record Table(Path folder, Path log, Path data, Path other) {}

    private static SampleCity city;
    private static Run fold;
    private static Path other;

    @TempDir
    private Path dir;

    @BeforeAll
    static void foldAndMakeAnotherWarehouse(SampleCity sample, @TempDir Path temporary) {
        city = sample;
        city.fold(2019);
        fold = city.warehouse().ledger().last("fold", 2019).orElseThrow();
        other = temporary;
        Warehouse foreign = Warehouse.open(TestSpark.session(), other.toString());
        for (String table : List.of(CASEBOOK, "indicator/figure")) {
            Dataset<Row> fewer = city.warehouse().read(fold, table).limit(1).withColumn("year", functions.lit(2019));
            for (long version = 0; version <= fold.writes().get(table); version++) {
                foreign.replace(table, fewer, "year = 2019", "year");
            }
        }
        Run intake = city.intake().run();
        foreign.overwrite(
                "registry/person",
                city.warehouse().read(intake, "registry/person").limit(1));
        foreign.ledger()
                .append(new Run(intake.id(), "intake", 0, "", "0", Map.of(), Map.of(), Map.of()), Clock.systemUTC());
        Map<String, Long> written = Map.of("indicator/figure", fold.writes().get("indicator/figure"));
        foreign.ledger()
                .append(new Run("f", "fold", 2019, intake.id(), "0", Map.of(), written, Map.of()), Clock.systemUTC());
    }

    static Stream<Arguments> everyTableAndDamage() {
        return Stream.concat(
                Stream.of("registry/person", CASEBOOK, "ledger")
                        .flatMap(table -> Stream.of(Damage.values()).map(damage -> Arguments.of(table, damage))),
                Stream.of(Damage.FLIPPED_BYTE, Damage.EXCHANGED_TABLE, Damage.EMPTY_LOG_ENTRY)
                        .map(damage -> Arguments.of("indicator/figure", damage)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyTableAndDamage")
    @DisplayName("每种损坏、每类数据表")
    void isFound(String table, Damage damage) throws IOException {
        Path warehouse = copy("ledger", table.equals("ledger") ? "indicator" : table.replaceFirst("/.*", ""));
        damage.to(table(warehouse, table));
        // a ledger of another warehouse is in itself in order; its runs wrote other files
        String found = table.equals("ledger") && damage == Damage.EXCHANGED_TABLE ? "indicator/figure" : table;

        SampleCity.Answer answer = SampleCity.cli(warehouse, reading(table).toArray(String[]::new));

        assertThat(answer.code()).as(answer.err() + answer.out()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).doesNotContain("\tat ", "Exception").containsOnlyOnce("错误：");
        assertThat(answer.err()).contains("位置：").contains(found).contains(remedy(found));
    }

    private static List<String> reading(String table) {
        return switch (table) {
            case "registry/person" -> List.of("explain", "job-retention-refund", "--key", "1", "--year", "2019");
            case CASEBOOK -> NEAR_MISSES;
            default -> List.of("indicators", "--year", "2019");
        };
    }

    private static String remedy(String table) {
        return switch (table) {
            case "registry/person" -> "casebook intake";
            case "ledger" -> "从备份恢复";
            default -> "fold --year 2019";
        };
    }

    /** @param folders of the city's warehouse that are needed */
    private Path copy(String... folders) throws IOException {
        Path original = Path.of(URI.create(city.warehouse().uri()));
        Path warehouse = Files.createDirectory(dir.resolve("warehouse"));
        for (String file : List.of("casebook-format", "casebook-retention")) {
            Files.copy(original.resolve(file), warehouse.resolve(file));
        }
        for (String folder : folders) {
            FileUtils.copyDirectory(
                    original.resolve(folder).toFile(), warehouse.resolve(folder).toFile());
        }
        return warehouse;
    }

    private static Table table(Path warehouse, String name) throws IOException {
        Path folder = warehouse.resolve(name);
        Map<String, Long> versions = new HashMap<>(city.intake().run().writes());
        versions.putAll(fold.writes());
        try (Stream<Path> logs = Files.list(folder.resolve("_delta_log"))) {
            long commits = logs.filter(log -> log.getFileName().toString().matches("\\d+\\.json"))
                    .count();
            versions.put("ledger", commits - 1);
        }
        Path log = folder.resolve(String.format(Locale.ROOT, "_delta_log/%020d.json", versions.get(name)));
        String added = Files.readString(log).replaceAll("(?s).*\"add\":\\{\"path\":\"([^\"]*)\".*", "$1");
        return new Table(folder, log, folder.resolve(added), other.resolve(name));
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTY_LOG_ENTRY", "TRUNCATED_LOG_ENTRY", "MISSING_LOG_ENTRY", "MISSING_LOG"})
    @DisplayName("日志损坏到无法续写：再写一次即另起新表，旧表移开，读到的与受损前相同；旧的运行不会被误读")
    void writingAgainRepairsALog(Damage damage) throws IOException {
        Path copied = copy("ledger", "casebook");
        Path first = copied.resolve(CASEBOOK).resolve("_delta_log/00000000000000000000.json");
        damage.to(new Table(copied.resolve(CASEBOOK), first, first, first));
        Warehouse warehouse = Warehouse.open(TestSpark.session(), copied.toString());
        Dataset<Row> folded = city.warehouse().read(fold, CASEBOOK).withColumn("year", functions.lit(2019));

        long version = warehouse.replace(CASEBOOK, folded, "year = 2019", "year");
        Run again = new Run("again", "fold", 2019, "", "0", Map.of(), Map.of(CASEBOOK, version), Map.of());
        warehouse.ledger().append(again, Clock.systemUTC());

        Run last = warehouse.ledger().last("fold", 2019).orElseThrow();
        assertThat(warehouse.read(last, CASEBOOK).collectAsList())
                .containsExactlyInAnyOrderElementsOf(
                        city.warehouse().read(fold, CASEBOOK).collectAsList());
        assertThat(warehouse.isSound(fold, CASEBOOK)).isFalse();
    }

    @Test
    @DisplayName("登记库受损：fold 说明办法；重新 intake 只重写受损的表，再 fold 即可")
    void takingInAgainRepairsARegistry() throws IOException {
        Path warehouse = copy("ledger", "registry", "quarantine", "intake_file", "staging");
        Damage.EMPTY_LOG_ENTRY.to(table(warehouse, "registry/person"));
        Damage.FLIPPED_BYTE.to(table(warehouse, "registry/employer"));
        Damage.MISSING_FILE.to(table(warehouse, "intake_file"));
        SampleCity.Answer fold = SampleCity.cli(warehouse, "fold", "--year", "2019");
        assertThat(fold.code()).as(fold.err()).isEqualTo(1);
        assertThat(fold.err()).contains("casebook intake");

        SampleCity.Answer intake = takeIn(warehouse);

        assertThat(intake.code()).as(intake.err()).isZero();
        Warehouse repaired = Warehouse.open(TestSpark.session(), warehouse.toString());
        Run again = repaired.ledger().last("intake", 0).orElseThrow();
        assertThat(again.id()).isEqualTo(city.intake().run().id());
        assertThat(repaired.isSound(again)).isTrue();
        assertThat(again.writes().get("registry/training"))
                .isEqualTo(city.intake().run().writes().get("registry/training"));
        assertThat(repaired.read(again, "registry/person").collectAsList())
                .containsExactlyInAnyOrderElementsOf(city.warehouse()
                        .read(city.intake().run(), "registry/person")
                        .collectAsList());
        assertThat(takeIn(warehouse).err()).contains("没有变化");
    }

    private SampleCity.Answer takeIn(Path warehouse) throws IOException {
        Path key = Files.writeString(dir.resolve("key"), SampleCity.KEY);
        return SampleCity.cli(
                warehouse,
                "intake",
                "--input",
                SampleCity.SAMPLES.toString(),
                "--delivered-on",
                "2020-01-15",
                "--key-file",
                key.toString());
    }
}
