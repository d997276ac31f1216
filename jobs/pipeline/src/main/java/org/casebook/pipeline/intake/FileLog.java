package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.suspicion.KnownFile;
import org.casebook.pipeline.intake.suspicion.KnownFiles;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.Text;

/** The table {@code intake_file}: what became of each file, and by what it is known again. */
final class FileLog {

    static final String TABLE = "intake_file";

    private static final String PROFILE = "profile";

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
            .add(PROFILE, DataTypes.StringType);

    private final List<Row> rows;

    private FileLog(List<Row> rows) {
        this.rows = rows;
    }

    static FileLog of(Warehouse warehouse, Run run) {
        return new FileLog(warehouse.read(run, TABLE).collectAsList());
    }

    static Dataset<Row> table(
            Warehouse warehouse,
            String run,
            List<FileReport> reports,
            Map<String, Surveyed> surveys,
            KnownFiles known) {
        List<Row> rows = new ArrayList<>();
        for (FileReport report : reports) {
            Map<String, Long> quarantined = new HashMap<>();
            report.quarantined().forEach((reason, count) -> quarantined.put(reason.name(), count));
            Surveyed survey = surveys.getOrDefault(report.file(), Surveyed.NONE);
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
                    known.at(report.file()).map(KnownFile::json).orElse(null)));
        }
        return warehouse.spark().createDataFrame(rows, SCHEMA).coalesce(1);
    }

    List<FileReport> reports() {
        return rows.stream()
                .map(FileLog::report)
                .sorted(java.util.Comparator.comparing(FileReport::file))
                .toList();
    }

    private static FileReport report(Row row) {
        Map<Reason, Long> quarantined = new EnumMap<>(Reason.class);
        row.<String, Long>getJavaMap(10).forEach((reason, count) -> quarantined.put(Reason.valueOf(reason), count));
        String zh = row.getString(5);
        return new FileReport(
                row.getString(1),
                row.getString(2),
                FileVerdict.valueOf(row.getString(3)),
                row.getInt(4),
                zh == null ? null : new Text(zh, row.getString(6)),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                quarantined,
                row.getList(11),
                row.<Row>getList(12).stream().map(FileLog::suspicion).toList());
    }

    private static Row row(Suspicion suspicion) {
        return RowFactory.create(
                suspicion.kind().name(),
                suspicion.column(),
                suspicion.line(),
                suspicion.text().zh(),
                suspicion.text().en());
    }

    private static Suspicion suspicion(Row row) {
        return new Suspicion(
                Suspicion.Kind.valueOf(row.getString(0)),
                row.getString(1),
                row.getInt(2),
                new Text(row.getString(3), row.getString(4)));
    }

    /** What the files that were used look like as a whole; nothing where an older Casebook kept no such thing. */
    KnownFiles known() {
        return new KnownFiles(rows.stream()
                .filter(row -> List.of(row.schema().fieldNames()).contains(PROFILE))
                .map(row -> row.<String>getAs(PROFILE))
                .filter(Objects::nonNull)
                .map(KnownFile::of)
                .toList());
    }

    /** What is known of the bytes of each file that could be read, by path. */
    Map<String, Surveyed> surveys() {
        Map<String, Surveyed> surveys = new HashMap<>();
        for (Row row : rows) {
            boolean readable = FileVerdict.valueOf(row.getString(3)) != FileVerdict.UNREADABLE;
            if (readable && !row.getString(15).isEmpty()) {
                surveys.put(
                        row.getString(1),
                        new Surveyed(row.getLong(13), row.getLong(14), row.getString(15), row.getString(16), null));
            }
        }
        return surveys;
    }
}
