package org.casebook.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Text;

/** The verdicts of the data contract in words. An identifier that is not in the contract stands for itself. */
public final class IntakeWords {

    private static final List<String> REASONS = List.of(
            "WRONG_FIELD_COUNT",
            "BAD_ENCODING",
            "MISSING_VALUE",
            "BAD_TYPE",
            "BAD_ID_NUMBER",
            "BAD_CREDIT_CODE",
            "UNKNOWN_CODE",
            "UNKNOWN_COUNTY",
            "OUT_OF_RANGE",
            "DATES_REVERSED",
            "FUTURE_DATE",
            "UNKNOWN_PERSON",
            "UNKNOWN_EMPLOYER",
            "CONFLICTING_DUPLICATE");

    private IntakeWords() {}

    /** Why a row was kept apart. */
    public static Text reason(String reason) {
        return switch (reason) {
            case "WRONG_FIELD_COUNT" -> new Text("字段个数不符", "wrong number of fields");
            case "BAD_ENCODING" -> new Text("编码错误", "broken encoding");
            case "MISSING_VALUE" -> new Text("必填项为空", "required value missing");
            case "BAD_TYPE" -> new Text("格式错误", "not of the column's type");
            case "BAD_ID_NUMBER" -> new Text("身份号码无效", "invalid ID number");
            case "BAD_CREDIT_CODE" -> new Text("信用代码无效", "invalid credit code");
            case "UNKNOWN_CODE" -> new Text("代码不在码表中", "unknown code");
            case "UNKNOWN_COUNTY" -> new Text("区划代码不明", "unknown area code");
            case "OUT_OF_RANGE" -> new Text("数值超出范围", "out of range");
            case "DATES_REVERSED" -> new Text("起止日期颠倒", "dates reversed");
            case "FUTURE_DATE" -> new Text("日期晚于交付日", "after the delivery day");
            case "UNKNOWN_PERSON" -> new Text("查无此人", "person not on file");
            case "UNKNOWN_EMPLOYER" -> new Text("查无此单位", "employer not on file");
            case "CONFLICTING_DUPLICATE" -> new Text("同键异值", "same key, different content");
            default -> Text.same(reason);
        };
    }

    /** Quarantined rows of all files by reason, in the order in which the data contract tries the reasons. */
    public static Map<String, Long> totals(List<IntakeFile> files) {
        Map<String, Long> totals = new LinkedHashMap<>();
        REASONS.forEach(reason -> totals.put(reason, 0L));
        files.forEach(file -> file.quarantined().forEach((reason, rows) -> totals.merge(reason, rows, Math::addExact)));
        totals.values().removeIf(rows -> rows == 0);
        return totals;
    }

    /** What became of a file. */
    public static Text verdict(String verdict) {
        return switch (verdict) {
            case "OK" -> new Text("通过", "accepted");
            case "MISSING_COLUMN" -> new Text("缺少必需列", "required column missing");
            case "UNREADABLE" -> new Text("无法读取", "unreadable");
            case "UNKNOWN_TABLE" -> new Text("不属于任何已知数据表", "no known table");
            case "EMPTY" -> new Text("没有数据行", "no data row");
            default -> Text.same(verdict);
        };
    }
}
