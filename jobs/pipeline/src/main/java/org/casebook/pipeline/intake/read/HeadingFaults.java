package org.casebook.pipeline.intake.read;

import java.util.List;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.HeadingNames;
import org.casebook.pipeline.intake.contract.MissingColumns;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.policy.Text;

/** What is said of headings and sheets that are not as they should be. */
final class HeadingFaults {

    private HeadingFaults() {}

    /** @param first rows in which headings were looked for */
    static Refusal noHeadings(Contract contract, HeadingNames names, List<Cells> first) {
        Cells best = first.get(0);
        for (Cells row : first) {
            best = Headings.known(row, names) > Headings.known(best, names) || best.filled() < 2 ? row : best;
        }
        if (!best.holdsNumbers()) {
            return missing(contract, Headings.of(contract, names, best, null));
        }
        String sheet =
                first.get(0).sheet() == null ? "" : Mask.heading(first.get(0).sheet());
        return new Refusal(
                FileVerdict.MISSING_COLUMN,
                first.get(0).line(),
                Text.of(
                        "%s前 %d 行中没有表头；请在第一行写上各列的表头",
                        "%sno headings within the first %d rows; write the headings of the columns into the first row",
                        sheet.isEmpty() ? "" : "“" + sheet + "” ",
                        HeadingSearch.ROWS));
    }

    static Refusal missing(Contract contract, Headings found) {
        List<String> all =
                found.found().stream().filter(heading -> !heading.isBlank()).toList();
        return new Refusal(
                FileVerdict.MISSING_COLUMN,
                found.line(),
                MissingColumns.of(contract, found.missing(), all, found.ignored()));
    }

    static Refusal twice(Headings found) {
        return new Refusal(
                FileVerdict.AMBIGUOUS_COLUMN,
                found.line(),
                Text.of(
                        "表头“%s”与“%s”同指一列，无法判断以哪一列为准；请删除或改名其中一列",
                        "the headings '%s' and '%s' name one column; delete or rename the one that does not count",
                        found.twice().get(0),
                        found.twice().get(1)));
    }

    static Refusal severalUnits(Headings found) {
        return new Refusal(
                FileVerdict.AMBIGUOUS_COLUMN,
                found.line(),
                Text.of(
                        "表头上方写有多个金额单位，无法判断各列用哪一个；请在各金额列的表头写明，如“单位缴费（元）”",
                        "several units of money stand above the headings; write the unit into the heading of each amount, such as 单位缴费（元）"));
    }

    static Refusal rowsWithoutHeadings(Cells row) {
        return new Refusal(
                FileVerdict.MISSING_COLUMN,
                row.line(),
                Text.of(
                        "工作表“%s”中有本表的数据行，但没有表头；请补上表头",
                        "the sheet '%s' holds rows of the table and no headings; add the headings",
                        Mask.heading(row.sheet())));
    }

    static Suspicion close(Contract contract, Column column, String heading, int line) {
        Text title = ColumnTitle.of(column);
        String alias = MissingColumns.line(column, heading);
        return new Suspicion(
                Suspicion.Kind.HEADING_CLOSE_TO_ABSENT_COLUMN,
                column.name(),
                line,
                new Text(
                        "没有“" + title.zh() + "”列，而有表头“" + heading + "”，其内容未读取。若即此列，请在 conf/intake/" + contract.table()
                                + ".yaml 中写 " + alias,
                        "there is no column '" + title.en() + "' and a heading '" + heading
                                + "', whose content was not read. If it is meant, write " + alias + " in conf/intake/"
                                + contract.table() + ".yaml"));
    }

    /** @param count rows of the sheet */
    static Suspicion passedOver(Cells first, int count) {
        return new Suspicion(
                Suspicion.Kind.SHEET_PASSED_OVER,
                "",
                0,
                Text.of(
                        "工作表“%s”（%d 行）不是本表的数据，未读取；如是，请补上表头",
                        "the sheet '%s' (%d rows) is something else than the table and was not read; if it is not, add the headings",
                        Mask.heading(first.sheet()),
                        count));
    }
}
