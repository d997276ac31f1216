package org.casebook.pipeline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.read.FileFacts;
import org.casebook.pipeline.intake.read.KeyedHash;
import org.casebook.pipeline.intake.read.ReadingTask;
import org.casebook.pipeline.intake.read.RowsOpener;
import org.casebook.pipeline.intake.read.SourceFile;
import org.casebook.pipeline.intake.read.StagedRows;
import org.casebook.pipeline.intake.read.Survey;

/** The project's own contracts, and files read through them without Spark. All persons in tests are invented. */
public final class Fixture {

    public static final Path CONTRACTS = Path.of(System.getProperty("casebook.root", "../.."), "conf/intake");

    public static final String MAN = "62080219900101001X";
    public static final String WOMAN = "620826198512120022";
    public static final String OTHER = "620881199912318889";

    /** The check character is right, the day of birth does not exist. */
    public static final String BORN_NEVER = "620825197802290010";

    public static final KeyedHash HASH = new KeyedHash("a key for tests only".getBytes(StandardCharsets.UTF_8));
    public static final String DELIVERY = "2020-01-15";

    private Fixture() {}

    public static Contracts contracts() {
        return Contracts.read(CONTRACTS);
    }

    /**
     * One staged record.
     *
     * @param values canonical texts, null when the row was rejected
     */
    public record Record(int line, String verdict, String column, String detail, String raw, List<String> values) {

        static Record of(Row row) {
            String[] values = (String[]) row.get(9);
            return new Record(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    values == null ? null : Arrays.asList(values));
        }
    }

    /** What reading made of a file: its rows, and the record of the file. */
    public record Reading(List<Record> rows, Record file) {

        public List<String> verdicts() {
            return rows.stream().map(Record::verdict).toList();
        }

        public int read() {
            return (int) facts().read();
        }

        public FileFacts facts() {
            return FileFacts.of(file.values().get(0));
        }

        public List<String> ignored() {
            return facts().ignored();
        }
    }

    public static Path write(Path directory, String path, String content) {
        return write(directory, path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file below a directory, with its folders. */
    public static Path write(Path directory, String path, byte[] content) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Surveys and reads one file as the table that its name says. */
    public static Reading read(Path directory, String path) {
        Contracts contracts = contracts();
        Contract contract =
                contracts.tables().get(contracts.fileNames().tableOf(path).orElseThrow());
        Path file = directory.resolve(path);
        SourceFile source = new SourceFile(
                path, file.toString(), contract.table(), file.toFile().length(), 0, DELIVERY);
        Survey survey = Survey.of(source, new Configuration());
        if (survey.problem() != null) {
            return new Reading(
                    List.of(),
                    new Record(
                            0,
                            "UNREADABLE",
                            null,
                            survey.problem().en(),
                            null,
                            List.of("{\"read\":0,\"ignored\":[],\"suspicions\":[],\"filled\":[]}")));
        }
        ReadingTask task = new ReadingTask(source, contract, survey.charset(), "f", contracts.supersededAreas(), HASH);
        List<Record> records = new ArrayList<>();
        new StagedRows(task, new RowsOpener(new Configuration())).forEachRemaining(row -> records.add(Record.of(row)));
        return new Reading(List.copyOf(records.subList(0, records.size() - 1)), records.get(records.size() - 1));
    }
}
