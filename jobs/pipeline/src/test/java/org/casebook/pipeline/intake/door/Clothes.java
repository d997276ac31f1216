package org.casebook.pipeline.intake.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Dresses the rows of one table as a bureau might: a file in one of the accepted shapes. */
final class Clothes {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE);

    /** A file as it lies there. */
    record Dressed(String suffix, byte[] content) {}

    private final Contract contract;
    private final Random random;

    Clothes(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    /** As plain as can be. */
    static Dressed plain(Contract contract, List<List<String>> rows) {
        StringBuilder text =
                new StringBuilder(contract.columns().stream().map(Column::name).collect(Collectors.joining(",")));
        rows.forEach(row ->
                text.append('\n').append(row.stream().map(Clothes::plainCell).collect(Collectors.joining(","))));
        return new Dressed(".csv", text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String plainCell(String value) {
        return value == null ? "" : '"' + value.replace("\"", "\"\"") + '"';
    }

    Dressed dress(List<List<String>> rows) {
        return random.nextInt(3) == 0 ? workbook(rows) : text(rows);
    }

    private Dressed text(List<List<String>> rows) {
        char separator = any(List.of(',', ';', '\t', '|'));
        Charset charset = any(CHARSETS);
        String end = random.nextBoolean() ? "\n" : "\r\n";
        boolean quoteAll = random.nextInt(3) == 0;
        Spelling spelling = new Spelling(random, random.nextInt(5) == 0);
        boolean trailing = random.nextInt(6) == 0;
        StringBuilder text = new StringBuilder();
        for (List<String> line : grid(rows, spelling)) {
            text.append(line.stream()
                    .map(cell -> quoted(cell, separator, quoteAll))
                    .collect(Collectors.joining(String.valueOf(separator))));
            text.append(trailing ? String.valueOf(separator) : "").append(end);
        }
        for (int blank = random.nextInt(4); blank > 0; blank--) {
            text.append(String.valueOf(separator).repeat(contract.columns().size() - 1))
                    .append(end);
        }
        boolean marked = charset == StandardCharsets.UTF_16LE || random.nextInt(3) == 0 && charset != GB18030;
        byte[] content = ((marked ? "\uFEFF" : "") + text).getBytes(charset);
        return random.nextInt(5) == 0
                ? new Dressed(".csv.gz", gzipped(content))
                : new Dressed(any(List.of(".csv", ".txt", ".CSV")), content);
    }

    private Dressed workbook(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            int cut = random.nextBoolean() ? rows.size() : random.nextInt(rows.size() + 1);
            if (cut > 0) {
                sheet(workbook.newWorksheet("第一页"), rows.subList(0, cut));
            }
            if (cut < rows.size()) {
                sheet(workbook.newWorksheet("续"), rows.subList(cut, rows.size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Dressed(".xlsx", bytes.toByteArray());
    }

    /** Numbers and days are cells of those kinds now and then, as Excel keeps them. */
    private void sheet(Worksheet sheet, List<List<String>> rows) {
        Spelling spelling = new Spelling(random, false);
        int[] order = CleanRows.shuffled(contract.columns().size(), random);
        int line = random.nextInt(3);
        if (line > 0) {
            sheet.value(0, 0, "虚构市明细表");
        }
        for (int i = 0; i < order.length; i++) {
            sheet.value(line, i, spelling.heading(contract.columns().get(order[i])));
        }
        for (List<String> row : rows) {
            line++;
            for (int i = 0; i < order.length; i++) {
                cell(sheet, line, i, contract.columns().get(order[i]), row.get(order[i]), spelling);
            }
        }
    }

    private void cell(Worksheet sheet, int line, int at, Column column, String value, Spelling spelling) {
        boolean typed = value != null && random.nextBoolean();
        if (typed && column.type() == ColumnType.DATE) {
            sheet.value(line, at, Spelling.serial(value) + (random.nextInt(4) == 0 ? 0.5 : 0));
            sheet.style(line, at)
                    .format(any(List.of("yyyy-mm-dd", "yyyy/m/d", "m/d/yy h:mm")))
                    .set();
        } else if (typed && column.type() == ColumnType.MONTH && random.nextBoolean()) {
            String first = value.substring(0, 4) + "-" + value.substring(4) + "-01";
            sheet.value(line, at, Spelling.serial(first));
            sheet.style(line, at).format("yyyy\"年\"m\"月\"").set();
        } else if (typed && (column.type().isNumeric() || column.type() == ColumnType.MONTH)) {
            sheet.value(line, at, new java.math.BigDecimal(value));
        } else if (value != null || random.nextBoolean()) {
            sheet.value(line, at, spelling.value(column, value));
        }
    }

    private List<List<String>> grid(List<List<String>> rows, Spelling spelling) {
        int[] order = CleanRows.shuffled(contract.columns().size(), random);
        List<List<String>> grid = new ArrayList<>();
        for (int title = random.nextInt(3); title > 1; title--) {
            List<String> line = new ArrayList<>(java.util.Collections.nCopies(order.length, ""));
            line.set(0, "虚构市" + contract.title() + "明细表");
            grid.add(line);
        }
        int heading = grid.size();
        grid.add(Arrays.stream(order)
                .mapToObj(i -> spelling.heading(contract.columns().get(i)))
                .toList());
        if (random.nextInt(4) == 0) {
            grid.add(Arrays.stream(order)
                    .mapToObj(i -> contract.columns().get(i).name())
                    .toList());
        }
        for (List<String> row : rows) {
            if (random.nextInt(12) == 0) {
                grid.add(grid.get(heading));
            }
            grid.add(Arrays.stream(order)
                    .mapToObj(i -> spelling.value(contract.columns().get(i), row.get(i)))
                    .toList());
        }
        return grid;
    }

    private static String quoted(String cell, char separator, boolean always) {
        boolean needed = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 && !cell.startsWith("=\"");
        return needed || always ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static byte[] gzipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
