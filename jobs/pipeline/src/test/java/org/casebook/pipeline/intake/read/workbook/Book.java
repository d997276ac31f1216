package org.casebook.pipeline.intake.read.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, part by part, so that tests hold what no tidy program would write. */
public final class Book {

    /** Writes one part, of any size. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, Content> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder related = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private String properties = "";

    /** A workbook of one sheet with these rows. */
    public static Book of(String rows) {
        return new Book().sheet("Sheet1", rows);
    }

    public Book sheet(String name, String rows) {
        return sheet(name, "visible", "<sheetData>" + rows + "</sheetData>");
    }

    /** @param content of the sheet, the data in its element */
    public Book sheet(String name, String state, String content) {
        return sheet(name, state, out -> out.write(worksheet(content).getBytes(StandardCharsets.UTF_8)));
    }

    public Book sheet(String name, String state, Content content) {
        int number = names.size() + 1;
        names.add(name);
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                .formatted(name, number, state, number));
        String part = "worksheets/sheet" + number + ".xml";
        relate("rId" + number, "worksheet", part);
        parts.put("xl/" + part, content);
        return this;
    }

    public static String worksheet(String content) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + content
                + "</worksheet>";
    }

    public Book relate(String id, String kind, String target) {
        related.append("<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, OFFICE, kind, target));
        return this;
    }

    /** @param items elements {@code si} */
    public Book strings(String... items) {
        return strings(
                out -> out.write(("<sst>" + String.join("", items) + "</sst>").getBytes(StandardCharsets.UTF_8)));
    }

    public Book strings(Content content) {
        relate("strings", "sharedStrings", "sharedStrings.xml");
        parts.put("xl/sharedStrings.xml", content);
        return this;
    }

    /** @param formats numbers of the formats of styles 0, 1, 2 … */
    public Book styles(String codes, int... formats) {
        StringBuilder cells = new StringBuilder();
        for (int format : formats) {
            cells.append("<xf numFmtId=\"").append(format).append("\"/>");
        }
        return styles("<styleSheet><numFmts>" + codes + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs>" + cells + "</cellXfs><dxfs><dxf><numFmt numFmtId=\"0\" formatCode=\"yyyy\"/></dxf></dxfs>"
                + "</styleSheet>");
    }

    public Book styles(String content) {
        relate("styles", "styles", "/xl/styles.xml");
        return part("xl/styles.xml", content);
    }

    public Book from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public Book part(String name, String content) {
        parts.put(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Takes a part away, or puts it under another name. */
    public Book rename(String name, String to) {
        Content content = parts().get(name);
        parts.put(name, null);
        if (to != null) {
            parts.put(to, content);
        }
        return this;
    }

    /** The text of a part in another encoding. */
    public Book encode(String name, Charset charset) {
        Content content = parts().get(name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text =
                "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>" + bytes.toString(StandardCharsets.UTF_8);
        parts.put(name, out -> out.write(text.getBytes(charset)));
        return this;
    }

    private Map<String, Content> parts() {
        Map<String, Content> all = new LinkedHashMap<>();
        put(
                all,
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"" + OFFICE
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        put(
                all,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\">" + properties + "<sheets>" + sheets + "</sheets></workbook>");
        put(all, "xl/_rels/workbook.xml.rels", "<Relationships>" + related + "</Relationships>");
        all.putAll(parts);
        return all;
    }

    private static void put(Map<String, Content> parts, String name, String content) {
        parts.put(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, Content> part : parts().entrySet()) {
                if (part.getValue() != null) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    part.getValue().write(zip);
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A row of inline texts; null leaves a cell out. */
    public static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted((char) ('A' + i), number, texts[i]));
            }
        }
        return row.append("</row>").toString();
    }
}
