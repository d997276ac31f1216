package org.casebook.pipeline.command.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.table.DataColumn;
import org.casebook.report.table.DataTable;
import org.casebook.simulation.result.RunIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("导出文件夹：只动自己的文件，写不完整就什么也不换")
class ExportFolderTest {

    private static final RunIdentity RUN =
            new RunIdentity("run-1", "data", "terms", List.of(), "0.1.0", Map.of(), true);

    @TempDir
    private Path dir;

    private static DataTable<Long> table(String name, Long... fen) {
        return new DataTable<>(
                name,
                Text.same("一行为一个数"),
                List.of(new DataColumn<>("amount_yuan", DataColumn.Type.YUAN, Text.same("金额"), Optional::of)),
                () -> Stream.of(fen));
    }

    private static ExportFolder folder(Path folder) {
        return new ExportFolder(folder, "estimate");
    }

    private static void write(Path folder, DataTable<?>... tables) {
        folder(folder).write(RUN, 2019, List.of(tables), Lang.ZH);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("新文件夹：连同上级一并建立；金额以元写，两位小数")
    void makesTheFolder() throws IOException {
        Path folder = dir.resolve("a/b");
        folder(folder).check();
        assertThat(folder).doesNotExist();
        write(folder, table("t", 123_456L, -5L));
        assertThat(names(folder)).containsExactly("columns.csv", "export.json", "t.csv", "t.parquet", "说明.md");
        assertThat(folder.resolve("t.csv")).hasContent("\uFEFFamount_yuan\r\n1234.56\r\n-0.05\r\n");
    }

    @Test
    @DisplayName("里面有别人的文件：拒绝，一个字节也不动")
    void refusesAForeignFolder() throws IOException {
        Path theirs = Files.writeString(dir.resolve("estimate.csv"), "theirs");
        assertThatThrownBy(() -> folder(dir).check())
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.message(Lang.ZH)).contains("已有别的文件", "--export " + dir, "空的文件夹"));
        assertThatThrownBy(() -> write(dir, table("estimate", 1L)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("did not export");
        assertThat(names(dir)).containsExactly("estimate.csv");
        assertThat(theirs).hasContent("theirs");
    }

    @ParameterizedTest(name = "export.json：{0}")
    @ValueSource(strings = {"", "{", "[]", "{\"format\": \"another\"}", "\u0000"})
    @DisplayName("别的程序的 export.json 不算数")
    void refusesAnotherManifest(String json) throws IOException {
        Files.writeString(dir.resolve("export.json"), json);
        assertThatThrownBy(() -> folder(dir).check())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("did not export");
    }

    @Test
    @DisplayName("后来放进去的文件：不替换、不删除；与要写的同名则拒绝，已导出的不变")
    void leavesWhatWasAdded() throws IOException {
        write(dir, table("t", 1L), table("old", 2L));
        Files.writeString(dir.resolve("mine.xlsx"), "mine");
        write(dir, table("t", 3L));
        assertThat(names(dir))
                .containsExactly("columns.csv", "export.json", "mine.xlsx", "t.csv", "t.parquet", "说明.md");
        Files.writeString(dir.resolve("old.csv"), "mine, too");
        assertThatThrownBy(() -> write(dir, table("t", 4L), table("old", 5L)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("old.csv");
        assertThat(dir.resolve("old.csv")).hasContent("mine, too");
        assertThat(dir.resolve("t.csv")).content().contains("0.03");
    }

    @Test
    @DisplayName("另一命令导出的文件夹：拒绝，说出是哪一个命令")
    void refusesAnotherVerb() {
        write(dir, table("t", 1L));
        assertThatThrownBy(() -> new ExportFolder(dir, "simulate").check())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("casebook estimate exported");
    }

    @Test
    @DisplayName("写到一半出错：最终的名称下仍是上一次完整的文件；残留下一次清掉")
    void keepsWholeFiles() throws IOException {
        write(dir, table("t", 1L), table("u", 1L));
        DataTable<Long> breaking = new DataTable<>(
                "u",
                Text.same("一行为一个数"),
                table("u").columns(),
                () -> Stream.<Long>of(2L, 3L).peek(row -> {
                    if (row == 3L) {
                        throw new IllegalStateException("killed");
                    }
                }));
        assertThatThrownBy(() -> write(dir, table("t", 2L), breaking)).hasMessage("killed");
        assertThat(dir.resolve("t.csv")).content().contains("0.01");
        assertThat(names(dir)).contains(".casebook-part");
        folder(dir).check();
        write(dir, table("t", 2L), table("u", 2L));
        assertThat(names(dir))
                .containsExactly("columns.csv", "export.json", "t.csv", "t.parquet", "u.csv", "u.parquet", "说明.md");
        assertThat(dir.resolve("t.csv")).content().contains("0.02");
    }

    @Test
    @DisplayName("第一次就被打断的文件夹，以及只有系统文件的文件夹，都算空的")
    void takesAnEmptyFolder() throws IOException {
        Files.createDirectories(dir.resolve(".casebook-part"));
        Files.writeString(dir.resolve(".casebook-part/t.csv"), "half");
        Files.writeString(dir.resolve(".DS_Store"), "");
        folder(dir).check();
        write(dir, table("t", 1L));
        assertThat(names(dir))
                .containsExactly(".DS_Store", "columns.csv", "export.json", "t.csv", "t.parquet", "说明.md");
    }

    @Test
    @DisplayName("清单里写着文件夹以外的路径：不会去删")
    void deletesNothingElsewhere() throws IOException {
        Path outside = Files.writeString(dir.resolve("keep.csv"), "keep");
        Path folder = dir.resolve("in");
        write(folder, table("t", 1L));
        Path manifest = folder.resolve("export.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"t.csv\"", "\"t.csv\", \"../keep.csv\", \"mine.doc\""));
        Files.writeString(folder.resolve("mine.doc"), "mine");
        write(folder, table("t", 1L));
        assertThat(outside).exists();
        assertThat(folder.resolve("mine.doc")).exists();
    }

    @Test
    @DisplayName("给出的是文件：拒绝")
    void refusesAFile() throws IOException {
        Path file = Files.writeString(dir.resolve("x"), "");
        assertThatThrownBy(() -> folder(file).check())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no folder");
        assertThatThrownBy(() -> folder(file.resolve("y")).check())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("can't be written");
    }
}
