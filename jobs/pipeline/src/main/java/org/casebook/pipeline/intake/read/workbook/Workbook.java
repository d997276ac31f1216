package org.casebook.pipeline.intake.read.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casebook.policy.Text;

/** An Office Open XML workbook, transitional or strict. Holds its packed bytes and its shared strings; rows are streamed. */
public final class Workbook implements Closeable {

    private final Parts parts;
    private final List<Sheet> sheets;
    private final CellTexts texts;

    private Workbook(Parts parts, List<Sheet> sheets, CellTexts texts) {
        this.parts = parts;
        this.sheets = sheets;
        this.texts = texts;
    }

    /** @param bytes the file */
    public static Workbook open(byte[] bytes) throws Unsound {
        Parts parts = Parts.of(bytes);
        String main = main(parts);
        Map<String, Relationship> related = new HashMap<>();
        String strings = null;
        String styles = null;
        for (Relationship relationship : Relationship.of(parts, main)) {
            related.put(relationship.id(), relationship);
            strings = relationship.kind().equals("sharedStrings") ? relationship.target() : strings;
            styles = relationship.kind().equals("styles") ? relationship.target() : styles;
        }
        Front front = Front.read(parts, main, related);
        return new Workbook(
                parts,
                front.sheets,
                new CellTexts(
                        strings == null ? SharedStrings.none() : SharedStrings.read(parts, strings),
                        styles == null ? Styles.NONE : Styles.read(parts, styles),
                        front.from1904,
                        parts.budget()));
    }

    private static String main(Parts parts) throws Unsound {
        String main = "xl/workbook.xml";
        for (Relationship relationship : Relationship.of(parts, "")) {
            if (relationship.kind().equals("officeDocument")) {
                main = relationship.target();
            }
        }
        if (!parts.has(main) || main.endsWith(".bin")) {
            throw new Unsound(Foreign.content(parts));
        }
        return main;
    }

    /** All sheets of cells in the order of their tabs. */
    public List<Sheet> sheets() {
        return sheets;
    }

    public SheetRows rows(Sheet sheet) throws Unsound {
        return new SheetRows(sheet, new Xml(sheet.part(), parts.open(sheet.part())), texts);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    /** The part that lists the sheets. */
    private record Front(List<Sheet> sheets, boolean from1904) {

        static Front read(Parts parts, String main, Map<String, Relationship> related) throws Unsound {
            List<Sheet> sheets = new ArrayList<>();
            Set<String> names = new HashSet<>();
            boolean from1904 = false;
            int visible = 0;
            Xml xml = new Xml(main, parts.open(main));
            if (xml.next() != Xml.Event.START || !xml.name().equals("workbook")) {
                throw new Unsound(Foreign.content(parts));
            }
            for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
                if (event == Xml.Event.START && xml.name().equals("workbookPr")) {
                    String date1904 = xml.attribute("date1904");
                    from1904 = "1".equals(date1904) || "true".equals(date1904);
                } else if (event == Xml.Event.START && xml.name().equals("sheet")) {
                    String state = xml.attribute("state");
                    boolean hidden = state != null && !state.equals("visible");
                    String name = xml.attribute("name");
                    Relationship part = related.get(String.valueOf(xml.attribute("id")));
                    if (name == null || part == null || !names.add(name.toLowerCase(Locale.ROOT))) {
                        throw new Unsound(Parts.broken());
                    }
                    if (names.size() > Limits.SHEETS) {
                        throw new Unsound(
                                Text.of("工作表超过 %,d 张；请拆分", "more than %,d sheets; split the workbook", Limits.SHEETS));
                    }
                    if (part.kind().equals("worksheet")) {
                        sheets.add(new Sheet(name, hidden ? -1 : visible, part.target()));
                    }
                    visible += hidden ? 0 : 1;
                }
            }
            return new Front(sheets, from1904);
        }
    }
}
