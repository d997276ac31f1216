package org.casebook.pipeline.intake.read;

import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.value.IdNumber;

/** The few words that go with a rejected row: the offending content as far as it may be shown, or what is wrong with it. */
final class Details {

    private Details() {}

    static String of(Reason reason, Column column, String text) {
        if (text == null) {
            return null;
        }
        if (text.charAt(0) == Markers.FORMULA) {
            String cell = text.substring(1);
            return "单元格 " + cell + " 是公式，请粘贴为数值 / cell " + cell + " holds a formula; paste its value";
        }
        if (text.charAt(0) == Markers.ERROR) {
            String cell = text.substring(1);
            return "单元格 " + cell + " 是错误值 / cell " + cell + " holds an error";
        }
        if (reason == Reason.BAD_ID_NUMBER) {
            return IdNumber.fault(text);
        }
        return Mask.cell(column, text);
    }
}
