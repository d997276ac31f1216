package org.casebook.pipeline.intake.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casebook.policy.Text;

/** What is said of columns that a file lacks, so that whoever reads it knows which line to write where. */
public final class MissingColumns {

    private static final int HEADINGS_SHOWN = 30;
    private static final int COLUMNS_EXPLAINED = 4;
    private static final int OTHERS_SHOWN = 4;

    private MissingColumns() {}

    /**
     * @param found headings of the file as far as they may be shown, unknown ones among them
     * @param unknown those that name no column
     */
    public static Text of(Contract contract, List<Column> missing, List<String> found, List<String> unknown) {
        String zh = missing.stream()
                .map(column -> ColumnTitle.of(column).zh() + "（" + column.name() + "）")
                .collect(Collectors.joining("、"));
        String en = missing.stream().map(Column::name).collect(Collectors.joining(", "));
        List<String> shown = found.stream().limit(HEADINGS_SHOWN).toList();
        String more = found.size() > HEADINGS_SHOWN ? " …" : "";
        Text remedies = remedies(contract, missing, unknown);
        Text accepted = accepted(contract, missing);
        return new Text(
                "缺少列：" + zh + "。" + accepted.zh() + "。文件中的表头：" + String.join("、", shown) + more + "。" + remedies.zh(),
                "no column " + en + "; " + accepted.en() + "; headings found: " + String.join(", ", shown) + more + "; "
                        + remedies.en());
    }

    /** The Chinese headings of the columns, as far as anybody reads them. */
    private static Text accepted(Contract contract, List<Column> missing) {
        if (missing.size() > COLUMNS_EXPLAINED) {
            String file = "conf/intake/" + contract.table() + ".yaml";
            return Text.of("可用的表头见 %s", "the headings that would do stand in %s", file);
        }
        String headings = missing.stream()
                .map(column -> ColumnTitle.headings(column).stream()
                        .limit(OTHERS_SHOWN)
                        .collect(Collectors.joining("/")))
                .collect(Collectors.joining("；"));
        return Text.of("可用的表头：%s", "headings that would do: %s", headings);
    }

    private static Text remedies(Contract contract, List<Column> missing, List<String> unknown) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Column column : missing) {
            Optional<String> near = NearColumns.heading(contract, column, unknown);
            near.ifPresent(heading -> {
                String line = line(column, heading);
                zh.add("“" + heading + "”与“" + ColumnTitle.of(column).zh() + "”相近，若即此列，请在 conf/intake/"
                        + contract.table() + ".yaml 中写 " + line);
                en.add("'" + heading + "' is close to '" + column.name() + "': if it is meant, write " + line
                        + " in conf/intake/" + contract.table() + ".yaml");
            });
        }
        if (zh.isEmpty()) {
            Column first = missing.get(0);
            zh.add("请在文件中补上；如已有而表头不同，请在 conf/intake/" + contract.table() + ".yaml 中登记，如 " + line(first, "文件中的表头"));
            en.add("add it, or its heading to conf/intake/" + contract.table() + ".yaml, such as "
                    + line(first, "the heading in the file"));
        }
        return new Text(String.join("；", zh), String.join("; ", en));
    }

    /** The line of the table's contract with one heading more. */
    public static String line(Column column, String heading) {
        return column.name() + ": {… own-aliases: [… " + heading + "]}";
    }
}
