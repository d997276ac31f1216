package org.casebook.report.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.DataNature;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.result.RunIdentity;

/** What people are told about exported tables and their columns. */
public final class TableGuide {

    private static final List<Text> HEADINGS = List.of(
            new Text("表", "table"),
            new Text("列", "column"),
            new Text("类型", "type"),
            new Text("SQL 类型", "sql_type"),
            new Text("含义", "meaning"));

    private final List<DataTable<?>> tables;
    private final Lang lang;

    public TableGuide(List<DataTable<?>> tables, Lang lang) {
        this.tables = List.copyOf(tables);
        this.lang = lang;
    }

    /** The name of the text. */
    public Text fileName() {
        return new Text("说明.md", "README.md");
    }

    /** The columns of all tables, one a line. */
    public void writeColumns(Writer out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS.stream().map(heading -> heading.in(lang)).toList());
        for (DataTable<?> table : tables) {
            for (DataColumn<?> column : table.columns()) {
                lines.add(List.of(
                        table.name(),
                        column.name(),
                        column.type().label().in(lang),
                        column.type().sql(),
                        column.meaning().in(lang)));
            }
        }
        SafeCsv.write(out, lines);
    }

    /**
     * A page in Markdown.
     *
     * @param verb the command that computed the tables
     */
    public void writeText(String verb, int year, RunIdentity run, Writer out) throws IOException {
        StringBuilder page = new StringBuilder();
        page.append(new Text("# 导出的数据表\n\n", "# Exported tables\n\n").in(lang));
        page.append(Text.of(
                        "由 `casebook %s` 导出：%d 年度，测算编号 `%s`，程序版本 %s，%s。\n\n",
                        "Exported by `casebook %s`: policy year %d, run `%s`, program %s, %s.\n\n",
                        verb,
                        year,
                        run.id(),
                        run.program(),
                        DataNature.of(run).in(lang))
                .in(lang));
        if (!run.changes().isEmpty()) {
            page.append(Text.of("政策参数有改动：%s\n\n", "Terms changed: %s\n\n", String.join("; ", run.changes()))
                    .in(lang));
        }
        page.append(new Text("""
                        * 每张表有内容相同的两个文件：`.parquet` 和 `.csv`（UTF-8，带 BOM，第一行为列名）。用其中一个即可，不要把两个加在一起。
                        * 列名以 `_yuan` 结尾的为金额，单位元，两位小数，类型 DECIMAL(18,2)。
                        * 代码（区划、措施、条件）是文本，不是数字。
                        * 没有值的格：Parquet 为空值，CSV 为空。
                        * 表中没有身份证号、姓名和个人或单位的编号，只有合计数。少于 10 的数未作隐去处理：供内部使用，对外公布前须先处理。
                        * 读取方法（DuckDB、pandas、Power BI）见项目的 docs/tables.zh-CN.md。
                        """, """
                        * Each table is there twice with the same content: `.parquet`, and `.csv` (UTF-8 with a byte order mark, column names in the first row). Read one of them; do not add both up.
                        * Columns that end with `_yuan` are amounts in yuan with two decimals, DECIMAL(18,2).
                        * Codes (counties, measures, grounds) are text, not numbers.
                        * What a row has not is null in Parquet and empty in CSV.
                        * There are sums only: no identity number, name or number of a person or employer. Counts below 10 are not suppressed: for internal use, not to be published as they are.
                        * How DuckDB, pandas and Power BI read them: docs/tables.md of the project.
                        """).in(lang));
        tables.forEach(table -> describe(table, page));
        out.write(page.toString());
        out.flush();
    }

    private void describe(DataTable<?> table, StringBuilder page) {
        page.append("\n## ").append(table.name()).append("\n\n");
        page.append(table.title().in(lang)).append(new Text("。", ".").in(lang)).append("\n\n");
        page.append(new Text("| 列 | 类型 | 含义 |\n", "| column | type | meaning |\n").in(lang));
        page.append("|---|---|---|\n");
        for (DataColumn<?> column : table.columns()) {
            page.append("| `%s` | %s | %s |\n"
                    .formatted(
                            column.name(), column.type().sql(), column.meaning().in(lang)));
        }
    }
}
