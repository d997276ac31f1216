package org.casebook.pipeline.intake.read;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.pipeline.intake.value.Invisible;

/** Content that names nobody, whatever column it strayed into. */
final class Harmless {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern OTHER_SCRIPT = Pattern.compile("[^\\x00-\\x7F\\p{IsHan}〇、，。·—“”‘’￥√×]");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    /** What people write where they have nothing to write, or where a total stands. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "是", "否", "有", "无", "男", "女", "不详", "不明", "未知", "未填", "待定", "待补", "待核实", "暂无", "没有", "长期", "至今", "同上",
            "见附件", "见备注", "合计", "小计", "总计", "共计");

    private static final String OF_DAYS = "年月日号季度上中下旬初末底约前后至到起止";
    private static final String OF_NUMBERS = "元万千百亿角分约整余个人户家天月年次以上下左右至";
    private static final int SHORTEST_PIECE = 2;

    private Harmless() {}

    static boolean isPlaceholder(String text) {
        return PLACEHOLDERS.contains(Invisible.stripped(text));
    }

    static boolean holdsMobile(String text) {
        return MOBILE.matcher(Halfwidth.of(text)).find();
    }

    /** Whether a text is a number, a day or a code of its column, right or wrong, and nothing else. */
    static boolean is(Column column, String text) {
        String half = Halfwidth.of(text);
        if (holdsMobile(half) || OTHER_SCRIPT.matcher(half).find()) {
            return false;
        }
        if (!HAN.matcher(half).find() || isPlaceholder(half)) {
            return true;
        }
        boolean digits = half.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (column.type() == ColumnType.DATE || column.type() == ColumnType.MONTH || column.type() == ColumnType.YEAR) {
            return digits && isOf(OF_DAYS, half);
        }
        if (column.type().isNumeric()) {
            return digits && isOf(OF_NUMBERS, half);
        }
        return column.codes() != null && isOfPieces(column.codes().spellings().keySet(), half);
    }

    private static boolean isOf(String signs, String text) {
        return text.codePoints().allMatch(c -> !isHan(c) || signs.indexOf(c) >= 0);
    }

    /** Whether all Chinese in a text are pieces of the words of a list, none of a single character. */
    private static boolean isOfPieces(Collection<String> words, String text) {
        for (String run : text.split("\\P{IsHan}+", -1)) {
            int at = 0;
            while (at < run.length()) {
                int end = run.length();
                while (end - at >= SHORTEST_PIECE && !isPiece(words, run.substring(at, end))) {
                    end--;
                }
                if (end - at < SHORTEST_PIECE) {
                    return false;
                }
                at = end;
            }
        }
        return true;
    }

    private static boolean isPiece(Collection<String> words, String piece) {
        return words.stream().anyMatch(word -> word.contains(piece));
    }

    static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
