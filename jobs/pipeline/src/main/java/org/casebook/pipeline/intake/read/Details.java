package org.casebook.pipeline.intake.read;

import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.read.workbook.Mark;
import org.casebook.pipeline.intake.value.IdNumber;
import org.casebook.policy.Text;

/** The few words that go with a rejected row: the offending content as far as it may be shown, or what is wrong with it. */
final class Details {

    private Details() {}

    static String of(Reason reason, Contract contract, Column column, String text) {
        if (text == null) {
            return null;
        }
        if (Markers.isCellProblem(text)) {
            Text problem = Mark.explained(text);
            return problem.zh() + " / " + problem.en();
        }
        if (reason == Reason.BAD_ID_NUMBER) {
            return IdNumber.fault(text);
        }
        return Mask.cell(contract, column, text);
    }
}
