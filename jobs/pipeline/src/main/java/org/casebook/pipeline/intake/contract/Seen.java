package org.casebook.pipeline.intake.contract;

import java.util.Map;
import org.casebook.policy.Text;

/** The few words that were kept of why a row was rejected, in the language of whoever reads them. */
public final class Seen {

    private static final String LENGTH = "length ";
    private static final Map<String, String> FAULTS =
            Map.of("area digits", "地区码有误", "birth date", "出生日期有误", "check character", "校验码有误");

    private Seen() {}

    /** @param detail as the quarantine keeps it, null for nothing */
    public static Text of(Reason reason, String detail) {
        if (detail == null) {
            return Text.same("");
        }
        int slash = detail.indexOf(" / ");
        if (slash > 0 && reason == Reason.WRONG_FIELD_COUNT) {
            return Text.of(
                    "%s 个字段，表头 %s 个",
                    "%s fields, %s headings", detail.substring(0, slash), detail.substring(slash + 3));
        }
        if (slash > 0 && detail.startsWith("单元格 ")) {
            return new Text(detail.substring(0, slash), detail.substring(slash + 3));
        }
        if (reason == Reason.BAD_ID_NUMBER) {
            return detail.startsWith(LENGTH)
                    ? new Text(detail.substring(LENGTH.length()) + " 位", detail)
                    : new Text(FAULTS.getOrDefault(detail, detail), detail);
        }
        return Text.same(detail);
    }
}
