package org.casebook.pipeline.intake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.pipeline.intake.Fixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/headings.md 与 conf/intake 一致")
class HeadingsPageTest {

    private static final Path PAGE = Fixture.CONTRACTS.resolve("../../docs/headings.md");
    private static final Path RIGHT = Path.of("target", "headings.md");

    @Test
    @DisplayName("各表各列的表头与代码写法都在页上")
    void pageIsUpToDate() throws IOException {
        Files.createDirectories(RIGHT.toAbsolutePath().getParent());
        Files.writeString(RIGHT, page());
        assertThat(PAGE)
                .as("如不一致，请把 jobs/pipeline/target/headings.md 复制为 docs/headings.md")
                .hasContent(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # 各表各列的表头

                交付的表可以用下列任一表头，一列一个；大小写、空格、全角半角、星号、括号内的填写提示与金额单位不是差别。同一列的两个表头不能同在一个文件中。
                标 * 的列必须有。代码列除代码外也可写名称，见括号内；其他写法见 [conf/intake/codelists.yaml](../conf/intake/codelists.yaml)。
                哪些表头见于公开的字段字典，哪些尚待与实际表样核对，写在 [conf/intake](../conf/intake/README.md) 各表文件的开头。

                *The headings under which every column may arrive, drawn from conf/intake; a test keeps this page as those files are.*
                """);
        for (Contract contract : Fixture.contracts().tables().values()) {
            page.append("\n## ")
                    .append(contract.title())
                    .append("（")
                    .append(contract.table())
                    .append("）\n\n");
            page.append("文件：`")
                    .append(contract.folder())
                    .append('/')
                    .append(contract.stem())
                    .append("` 或 `")
                    .append(contract.folder())
                    .append('/')
                    .append(contract.title())
                    .append("`\n\n| 列 | 也可写作 | 代码 |\n|---|---|---|\n");
            contract.columns().forEach(column -> page.append(line(column)));
        }
        return page.toString();
    }

    private static String line(Column column) {
        List<String> chinese = ColumnTitle.headings(column);
        List<String> codes = new ArrayList<>(column.aliases());
        codes.removeAll(chinese);
        codes.add(column.name());
        return "| " + chinese.get(0) + (column.required() ? " *" : "") + words(column) + " | "
                + String.join("、", chinese.subList(1, chinese.size())) + " | "
                + codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(" ")) + " |\n";
    }

    private static String words(Column column) {
        boolean listed = column.codes() != null && column.type() == ColumnType.CODE && column.pattern() == null;
        return listed
                ? "（"
                        + column.codes().labels().entrySet().stream()
                                .map(label -> column.codes().codeOf(label.getKey()) + " " + label.getValue())
                                .collect(Collectors.joining("、"))
                        + "）"
                : Stream.ofNullable(column.codes())
                        .filter(codes -> column.type() == ColumnType.FLAG)
                        .map(codes ->
                                "（是/否，或 " + String.join("/", codes.labels().values()) + "）")
                        .findFirst()
                        .orElse("");
    }
}
