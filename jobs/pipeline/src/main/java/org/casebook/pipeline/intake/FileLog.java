package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.suspicion.KnownFile;
import org.casebook.pipeline.intake.suspicion.KnownFiles;
import org.casebook.pipeline.intake.value.Fingerprint;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/** The table {@code intake_file}: what became of each file, and by what it is known again. */
final class FileLog {

    static final String TABLE = "intake_file";

    private static final StructType SUSPICION = new StructType()
            .add("kind", DataTypes.StringType)
            .add("column", DataTypes.StringType)
            .add("line", DataTypes.IntegerType)
            .add("zh", DataTypes.StringType)
            .add("en", DataTypes.StringType);

    private static final StructType SCHEMA = new StructType()
            .add("run", DataTypes.StringType)
            .add("file", DataTypes.StringType)
            .add("table", DataTypes.StringType)
            .add("verdict", DataTypes.StringType)
            .add("line", DataTypes.IntegerType)
            .add("detail_zh", DataTypes.StringType)
            .add("detail_en", DataTypes.StringType)
            .add("read", DataTypes.LongType)
            .add("accepted", DataTypes.LongType)
            .add("duplicates", DataTypes.LongType)
            .add("quarantined", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType))
            .add("ignored", DataTypes.createArrayType(DataTypes.StringType))
            .add("suspicions", DataTypes.createArrayType(SUSPICION))
            .add("length", DataTypes.LongType)
            .add("modified", DataTypes.LongType)
            .add("sha256", DataTypes.StringType)
            .add("charset", DataTypes.StringType)
            .add(LoggedRow.PROFILE, DataTypes.StringType)
            .add(LoggedRow.SEQUENCE, DataTypes.LongType)
            .add("delivered_on", DataTypes.StringType)
            .add("rules", DataTypes.StringType)
            .add("shape", DataTypes.StringType)
            .add("fingerprint", DataTypes.StringType)
            .add("synthetic", DataTypes.BooleanType)
            .add("bad_accepted", DataTypes.BooleanType);

    private final List<LoggedRow> rows;
    private final boolean synthetic;

    private FileLog(List<LoggedRow> rows, boolean synthetic) {
        this.rows = rows;
        this.synthetic = synthetic;
    }

    static FileLog of(Warehouse warehouse, Run run) {
        return new FileLog(
                warehouse.read(run, TABLE).collectAsList().stream()
                        .map(LoggedRow::new)
                        .toList(),
                Boolean.parseBoolean(run.details().get(Intake.SYNTHETIC)));
    }

    /**
     * The log of an intake. A damaged one is only done without where it holds nothing that the delivery doesn't say anew.
     *
     * @throws BadInput when it is damaged and files that are not delivered now may stand in it
     */
    static Optional<FileLog> find(Warehouse warehouse, Run run, IntakeRequest request, Delivery delivery) {
        if (warehouse.isSound(run, TABLE)) {
            return Optional.of(of(warehouse, run));
        }
        List<String> paths = new ArrayList<>();
        delivery.refused().forEach(refused -> paths.add(refused.file()));
        delivery.files().forEach(file -> paths.add(file.path()));
        if (request.mirror() || names(paths).equals(run.details().get(Intake.FILES))) {
            return Optional.empty();
        }
        throw new BadInput(
                Text.of(
                        "已接收文件的清单（%s）受损，无法得知以往接收过哪些文件。",
                        "The list of the files taken in (%s) is damaged: nobody knows which ones came before.", TABLE),
                warehouse.uri(),
                Text.of(
                        "请将全部交付文件放入一个目录，运行 casebook intake --mirror --input 目录。",
                        "Put all files ever delivered into one directory and run casebook intake --mirror --input DIR."));
    }

    /** Names a set of files. */
    static String names(List<String> paths) {
        Fingerprint names = new Fingerprint();
        paths.stream().map(PathName::of).sorted().forEach(names::add);
        return paths.size() + ":" + names.hex();
    }

    static Dataset<Row> table(Warehouse warehouse, String run, List<LoggedFile> files, KnownFiles known) {
        List<Row> rows = new ArrayList<>();
        for (LoggedFile file : files) {
            FileReport report = file.report();
            Surveyed survey = file.survey();
            Arrival arrival = file.arrival();
            Map<String, Long> quarantined = new HashMap<>();
            report.quarantined().forEach((reason, count) -> quarantined.put(reason.name(), count));
            rows.add(RowFactory.create(
                    run,
                    report.file(),
                    report.table(),
                    report.verdict().name(),
                    report.line(),
                    report.detail() == null ? null : report.detail().zh(),
                    report.detail() == null ? null : report.detail().en(),
                    report.read(),
                    report.accepted(),
                    report.duplicates(),
                    quarantined,
                    report.ignored().toArray(new String[0]),
                    report.suspicions().stream().map(FileLog::row).toArray(Row[]::new),
                    survey.length(),
                    survey.modified(),
                    survey.sha256(),
                    survey.charset(),
                    known.at(report.file()).map(KnownFile::json).orElse(null),
                    arrival.sequence(),
                    arrival.deliveryDay(),
                    arrival.rules(),
                    arrival.shape(),
                    arrival.fingerprint(),
                    arrival.synthetic(),
                    arrival.accepted()));
        }
        return warehouse.spark().createDataFrame(rows, SCHEMA).coalesce(1);
    }

    private static Row row(Suspicion suspicion) {
        return RowFactory.create(
                suspicion.kind().name(),
                suspicion.column(),
                suspicion.line(),
                suspicion.text().zh(),
                suspicion.text().en());
    }

    List<FileReport> reports() {
        return rows.stream()
                .map(LoggedRow::report)
                .sorted(Comparator.comparing(FileReport::file))
                .toList();
    }

    /** What the files that were used look like as a whole; nothing where an older Casebook kept no such thing. */
    KnownFiles known() {
        return new KnownFiles(
                rows.stream().map(LoggedRow::known).flatMap(Optional::stream).toList());
    }

    /** The files as that intake left them. */
    List<LoggedFile> files() {
        return rows.stream().map(row -> row.file(synthetic)).toList();
    }
}
