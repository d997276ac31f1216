package org.casebook.pipeline.command;

import org.casebook.pipeline.fold.CoverageFold;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.casebook.report.CoverageNote;
import org.casebook.simulation.result.DataCoverage;
import picocli.CommandLine.Option;

/** What a verb with a year does about months that the registry lacks. */
public final class CoverageOptions {

    @Option(
            names = "--incomplete",
            description = {
                "该年度没有任何缴费数据也照算；结果全部注明数据不完整",
                "Compute a year without any contribution, too; the result says that it is incomplete"
            })
    private boolean incomplete;

    /**
     * What the casebook of a fold covers; says so.
     *
     * @throws BadInput when it holds no contribution of the year and {@code --incomplete} was not given
     */
    Covered of(Session session, Run fold, Console console) {
        return of(CoverageFold.read(session.warehouse(), fold), session, fold.year(), console);
    }

    /** @see #of(Session, Run, Console) */
    Covered of(DataCoverage coverage, Session session, int year, Console console) {
        check(coverage.withoutYear(), year, session.warehouse().uri());
        CoverageNote note = new CoverageNote(PolicyLabels.withTables(Contracts.read(Home.contracts())), console.lang());
        console.notice(Text.same(note.covered(coverage)));
        return new Covered(coverage, note, year);
    }

    /** @throws BadInput when a year is without any contribution and {@code --incomplete} was not given */
    void check(boolean withoutYear, int year, String where) {
        if (withoutYear && !incomplete) {
            throw new BadInput(
                    Text.of(
                            "登记库没有 %d 年度的社会保险缴费：没有数据不等于不用花钱。",
                            "The registry has no contribution of %d: a year without data is not a cheap year.", year),
                    where,
                    Text.of(
                            "请接收该年度的缴费文件后运行 casebook fold --year %d，或换一个年度；确要按现有数据计算请加 --incomplete。",
                            "Take in the contributions of that year, then run casebook fold --year %d, or choose another year;"
                                    + " add --incomplete to compute with what is there.",
                            year));
        }
    }
}
