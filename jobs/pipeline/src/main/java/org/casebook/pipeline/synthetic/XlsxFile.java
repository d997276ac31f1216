package org.casebook.pipeline.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one table, for small tables only: it is held until it is closed. No time of writing is kept in it. */
final class XlsxFile implements RowFile {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2020, 1, 15, 12, 0);

    private final Path path;
    private final List<Boolean> numeric;
    private final Path draft;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    /** @param numeric which columns hold numbers where their text is one */
    XlsxFile(Path path, Shape shape, String table, List<Boolean> numeric) {
        this.path = path;
        this.numeric = numeric;
        draft = path.resolveSibling(path.getFileName() + ".part");
        try {
            workbook = new Workbook(Files.newOutputStream(draft), "Casebook", "1.0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (shape.coverSheet()) {
            workbook.newWorksheet("说明").value(0, 0, "合成数据，不含真实个人信息。Synthetic data.");
        }
        sheet = workbook.newWorksheet(table);
    }

    @Override
    public long write(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                if (i < numeric.size() && numeric.get(i) && isPlain(cells[i])) {
                    sheet.value(next, i, new BigDecimal(cells[i]));
                } else {
                    sheet.value(next, i, cells[i]);
                }
            }
        }
        return ++next;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        try (ZipFile in = new ZipFile(draft.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path))) {
            for (ZipEntry entry : in.stream().toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(WRITTEN);
                out.putNextEntry(copy);
                out.write(withoutTime(entry.getName(), in.getInputStream(entry).readAllBytes()));
                out.closeEntry();
            }
        }
        Files.delete(draft);
    }

    private static byte[] withoutTime(String name, byte[] part) {
        if (!name.equals("docProps/core.xml")) {
            return part;
        }
        String xml = new String(part, StandardCharsets.UTF_8);
        return xml.replaceAll(">\\d{4}-\\d{2}-\\d{2}T[^<]*<", ">2020-01-15T12:00:00Z<")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-')
                && Character.isDigit(text.charAt(text.length() - 1))
                && text.length() < 15
                && text.lastIndexOf('-') <= 0;
    }
}
