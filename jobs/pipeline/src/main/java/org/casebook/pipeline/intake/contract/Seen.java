package org.casebook.pipeline.intake.contract;

import java.util.Map;
import org.casebook.policy.Text;

/** The few words that were kept of why a row was rejected, in the language of whoever reads them. */
public final class Seen {

    private static final String LENGTH = "length ";
    private static final Map<String, Text> FAULTS = Map.of(
            "area digits", Text.of("地区码有误", "area digits"),
            "birth date", Text.of("出生日期有误", "birth date"),
            "check character", Text.of("校验码有误", "check character"),
            "passport",
                    Text.of(
                            "像是护照或通行证号码，须改用公民身份号码或居住证号码",
                            "it looks like the number of a passport; an identity number or residence permit is needed"),
            "scientific notation",
                    Text.of(
                            "号码被表格软件改成科学计数法，末几位已丢失；请将该列设为文本后重新导出",
                            "a spreadsheet made it a number in scientific notation and lost digits; "
                                    + "format the column as text and export it again"),
            "last digits lost",
                    Text.of(
                            "末三位为 000，像是表格软件只保留了前 15 位；请将该列设为文本后重新导出",
                            "it ends in 000, as if a spreadsheet had kept 15 digits only; "
                                    + "format the column as text and export it again"));

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
                    : FAULTS.getOrDefault(detail, Text.same(detail));
        }
        return Masked.of(detail);
    }
}
