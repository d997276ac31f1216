package org.casebook.pipeline.warehouse;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/**
 * Reads what a run wrote out of the files that its commits name: whatever happened to other commits of the table, these are
 * its rows, and no Delta log has to be replayed for them.
 */
final class TableReader {

    /** Where Spark keeps the schema of the rows that it wrote. */
    private static final String SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

    private final Warehouse warehouse;

    TableReader(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    Dataset<Row> read(SparkSession session, Run run, String table) {
        List<DataFile> written = written(run, table);
        if (written.isEmpty()) {
            return session.createDataFrame(List.of(), schemaOf(session, table));
        }
        return session.read()
                .schema(schema(written.get(0), run, table))
                .parquet(written.stream().map(file -> file.path().toString()).toArray(String[]::new));
    }

    List<DataFile> written(Run run, String table) {
        if (!run.writes().containsKey(table)) {
            throw new BadInput(
                    Text.of(
                            "运行 %s（%s）没有写过数据表“%s”。",
                            "The run %s (%s) wrote no table '%s'.", run.id(), run.verb(), table),
                    warehouse.path(table).toString(),
                    Remedy.of(table, String.valueOf(run.year())));
        }
        try {
            return new Seals(warehouse).written(run, table);
        } catch (IOException e) {
            throw told(e, run, table);
        }
    }

    private StructType schema(DataFile file, Run run, String table) {
        Configuration conf = warehouse.files().getConf();
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file.path(), conf))) {
            return (StructType) DataType.fromJson(
                    reader.getFileMetaData().getKeyValueMetaData().get(SCHEMA));
        } catch (IOException | RuntimeException e) {
            throw told(DamagedFile.unreadable(file.path()), run, table);
        }
    }

    /** A commit without rows does not say what columns they would have. */
    private StructType schemaOf(SparkSession session, String table) {
        return session.read()
                .format("delta")
                .load(warehouse.path(table).toString())
                .schema();
    }

    private boolean wasPruned(Run run) {
        return RunStates.of(warehouse.ledger().entries(), 1).in(RunStates.State.PRUNED).stream()
                .anyMatch(entry -> entry.run().equals(run));
    }

    private BadInput told(IOException problem, Run run, String table) {
        if (wasPruned(run)) {
            return new BadInput(
                    Text.of(
                            "运行 %s（%s）的数据已由 casebook runs --prune 清理。",
                            "What the run %s (%s) wrote was freed by casebook runs --prune.", run.id(), run.verb()),
                    warehouse.path(table).toString(),
                    Remedy.of(table, String.valueOf(run.year())));
        }
        DamagedFile damaged =
                problem instanceof DamagedFile file ? file : DamagedFile.unreadable(warehouse.path(table));
        return Damage.told(damaged, table, String.valueOf(run.year()));
    }
}
