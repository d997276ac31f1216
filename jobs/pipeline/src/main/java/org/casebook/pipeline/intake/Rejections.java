package org.casebook.pipeline.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.RowPlace;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/** The one message about all files that stop an intake. */
final class Rejections {

    private Rejections() {}

    /**
     * @param where the input, or the warehouse when nothing is delivered
     * @param bad files that may not be taken in as they are
     * @throws BadInput when there are any
     */
    static void stopFor(String where, List<FileReport> bad) {
        if (bad.isEmpty()) {
            return;
        }
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (FileReport report : bad) {
            Text line = line(report);
            zh.append("\n  ")
                    .append(line.zh())
                    .append("：")
                    .append(report.verdict().label().zh());
            en.append("\n  ")
                    .append(line.en())
                    .append(": ")
                    .append(report.verdict().label().en());
            if (report.detail() != null) {
                zh.append("；").append(report.detail().zh());
                en.append("; ").append(report.detail().en());
            }
        }
        throw new BadInput(
                new Text(
                        bad.size() + " 个文件不能接收，登记库保持原样：" + zh,
                        bad.size() + " file(s) can't be taken in, the registry stays as it was:" + en),
                where,
                new Text(
                        "请改正这些文件后重新运行；或加 --accept-bad-files 并写明文件（多个用逗号隔开），不用这些文件（隔离过多者只用其合格的行，以前接收过的沿用以前的内容）。",
                        "Mend these files and run again; or add --accept-bad-files with the files (commas between them) to go on without them (of those with too many bad rows the good rows are used, of those taken in before the earlier content)."));
    }

    private static Text line(FileReport report) {
        if (report.line() <= 0) {
            return Text.same(report.file() + " " + report.verdict());
        }
        Text place = RowPlace.of(report.file(), report.line()).text();
        return new Text(
                report.file() + ":" + place.zh() + " " + report.verdict(),
                report.file() + ":" + place.en() + " " + report.verdict());
    }

    /**
     * What a file with too many quarantined rows is told.
     *
     * @param offenders what those rows have in common, the most frequent first
     */
    static Text tooMany(long quarantined, long read, Map<Reason, Long> reasons, List<Text> offenders) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        reasons.forEach((reason, count) -> {
            zh.append(zh.isEmpty() ? "" : "、")
                    .append(reason.label().zh())
                    .append(' ')
                    .append(count);
            en.append(en.isEmpty() ? "" : ", ").append(reason).append(' ').append(count);
            zh.append("（").append(reason).append("）");
        });
        String share = BigDecimal.valueOf(100 * quarantined)
                .divide(BigDecimal.valueOf(read), 1, RoundingMode.HALF_UP)
                .toPlainString();
        offenders.forEach(offender -> {
            zh.append("\n    ").append(offender.zh());
            en.append("\n    ").append(offender.en());
        });
        return new Text(
                read + " 行中有 " + quarantined + " 行（" + share + "%）被隔离：" + zh,
                quarantined + " of " + read + " rows (" + share + " %) quarantined: " + en);
    }
}
