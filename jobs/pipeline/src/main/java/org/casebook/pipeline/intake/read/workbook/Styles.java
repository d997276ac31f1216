package org.casebook.pipeline.intake.read.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Text;

/** The number formats of cells by the number of their style. */
final class Styles {

    static final Styles NONE = new Styles(List.of());

    private final List<NumberFormat> formats;

    private Styles(List<NumberFormat> formats) {
        this.formats = formats;
    }

    static Styles read(Parts parts, String part) throws Unsound {
        Map<Integer, NumberFormat> own = new HashMap<>();
        List<Integer> used = new ArrayList<>();
        Xml xml = new Xml(part, parts.open(part));
        xml.next();
        for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
            if (event == Xml.Event.START) {
                switch (xml.name()) {
                    case "numFmts" -> readCodes(xml, own);
                    case "cellXfs" -> readCells(xml, used);
                    default -> xml.skip();
                }
            }
        }
        return new Styles(used.stream()
                .map(id -> own.containsKey(id) ? own.get(id) : NumberFormat.builtIn(id))
                .toList());
    }

    private static void readCodes(Xml xml, Map<Integer, NumberFormat> own) throws Unsound {
        for (Xml.Event event = xml.next(); event != Xml.Event.END; event = xml.next()) {
            if (event == Xml.Event.START) {
                String code = xml.attribute("formatCode");
                if (code != null) {
                    own.put(number(xml.attribute("numFmtId")), NumberFormat.of(code));
                }
                limit(own.size());
                xml.skip();
            }
        }
    }

    private static void readCells(Xml xml, List<Integer> used) throws Unsound {
        for (Xml.Event event = xml.next(); event != Xml.Event.END; event = xml.next()) {
            if (event == Xml.Event.START) {
                used.add(number(xml.attribute("numFmtId")));
                limit(used.size());
                xml.skip();
            }
        }
    }

    private static void limit(int size) throws Unsound {
        if (size > Limits.STYLES) {
            throw new Unsound(Text.of(
                    "单元格格式超过 %,d 种；请清除格式后重新另存，或改用 CSV 交付",
                    "more than %,d cell formats; clear them and save the workbook again, or deliver it as CSV",
                    Limits.STYLES));
        }
    }

    /** The format of a cell by its attribute {@code s}, null for the first. */
    NumberFormat of(String style) {
        int index = style == null ? 0 : number(style);
        return index < formats.size() ? formats.get(index) : NumberFormat.NUMBER;
    }

    private static int number(String text) {
        int value = 0;
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || value > Limits.STYLES) {
                return Integer.MAX_VALUE;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
