package org.casebook.pipeline.intake.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.policy.Text;

/** What the quarantine keeps in place of content that might say who somebody is: what kind of thing it was, and how long. */
public final class Masked {

    private static final Pattern KEPT = Pattern.compile("\\*\\*\\*\\[([A-Z_]+)(?: (\\d{1,7}))?]");

    /** Kinds of content; all but days, numbers and names are kept with their length. */
    public enum Kind {
        ID_NUMBER("%s 位，疑似身份证号", "%s characters, perhaps an identity number"),
        TEXT_WITH_ID_NUMBER("文字，%s 字，内含疑似身份证号", "text of %s characters with what may be an identity number"),
        NAME("姓名或名称", "name"),
        DIGITS("%s 位数字", "%s digits"),
        NUMBER("数字", "number"),
        DAY("日期", "day"),
        LETTERS("%s 位字母、数字", "%s letters and digits"),
        TEXT("文字，%s 字", "text of %s characters");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    private Masked() {}

    /** What is kept. */
    public static String kept(Kind kind, int length) {
        boolean measured = kind.zh.contains("%s");
        return "***[" + kind + (measured ? " " + length : "") + "]";
    }

    /** Kept content in words; a text that is not masked is the same in both languages. */
    public static Text of(String kept) {
        Matcher mask = KEPT.matcher(kept);
        if (!mask.matches()) {
            return Text.same(kept);
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(mask.group(1)) && kind.zh.contains("%s") == (mask.group(2) != null)) {
                return Text.of("〔" + kind.zh + "〕", "[" + kind.en + "]", mask.group(2));
            }
        }
        return Text.same(kept);
    }

    /** An identity in a row that stands as it was understood, where nothing but its column is known. */
    public static Text of(Column column) {
        Text title = ColumnTitle.of(column);
        return new Text("〔" + title.zh() + "〕", "[" + title.en() + "]");
    }
}
