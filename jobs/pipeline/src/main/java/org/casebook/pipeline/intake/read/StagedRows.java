package org.casebook.pipeline.intake.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.profile.Profiler;
import org.casebook.policy.Text;

/** The staged records of one file, one at a time; the record of the file comes last. */
public final class StagedRows implements Iterator<Row> {

    private final Contract contract;
    private final String path;
    private final String fingerprint;
    private final Pseudonyms pseudonyms;
    private final Rows rows;
    private RowReader reader;
    private TableRows table;
    private Cells pending;
    private int count;
    private final List<Long> filled = new ArrayList<>();
    private final Profiler profiler;
    private Row next;
    private Row fileRecord;
    private boolean finished;

    /** Opens the file and reads its headings. Whatever is wrong with it becomes the record of the file. */
    public StagedRows(ReadingTask task, RowsOpener opener) {
        this.contract = task.contract();
        this.path = task.file().path();
        this.fingerprint = task.fingerprint();
        this.pseudonyms = new Pseudonyms(task.hash());
        this.profiler = new Profiler(contract);
        Rows opened = null;
        try {
            opened = opener.open(task);
            start(opened, task, opener);
        } catch (Refusal e) {
            finish(e.verdict(), e.line(), e.reason());
        } catch (Unreadable e) {
            finish(FileVerdict.UNREADABLE, e.line() == 0 ? null : e.line(), e.reason());
        } catch (IOException e) {
            finish(
                    FileVerdict.UNREADABLE,
                    null,
                    Text.of("文件损坏或不完整；请重新导出", "the file is broken or incomplete; export it again"));
        }
        this.rows = opened;
        advance();
    }

    private void start(Rows opened, ReadingTask task, RowsOpener opener) throws Unreadable, Refusal {
        contract.columns().forEach(column -> filled.add(0L));
        ValueReader values = new ValueReader(pseudonyms, task.supersededAreas(), task.deliveryDay());
        reader = new RowReader(contract, values, new SerialColumns(task, opener), opened.fixedWidth());
        RowReader trial = new RowReader(
                contract,
                new ValueReader(pseudonyms, task.supersededAreas(), task.deliveryDay()),
                new SerialColumns(task, opener),
                opened.fixedWidth());
        table = new TableRows(
                opened,
                contract,
                (row, headings) -> trial.judge(row, headings, table.rowWidth()).reason() == null);
        pending = table.next();
        if (pending == null) {
            finish(FileVerdict.EMPTY, null, Text.of("没有数据行；请补齐或移走该文件", "no data row; complete it or take it away"));
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Row current = next;
        advance();
        return current;
    }

    private void advance() {
        next = null;
        if (!finished) {
            try {
                if (pending != null) {
                    next = staged(pending);
                    count++;
                    pending = table.next();
                } else {
                    finish(FileVerdict.OK, null, null);
                }
            } catch (Refusal e) {
                pending = null;
                next = null;
                finish(e.verdict(), e.line(), e.reason());
            } catch (Unreadable e) {
                pending = null;
                next = null;
                finish(FileVerdict.UNREADABLE, e.line(), e.reason());
            }
        }
        if (finished && next == null) {
            next = fileRecord;
            fileRecord = null;
            close();
        }
    }

    private Row staged(Cells row) {
        Headings headings = table.headings();
        RowReader.Judged judged = reader.judge(row, headings, table.rowWidth());
        boolean accepted = judged.reason() == null;
        if (accepted) {
            countFilled();
            profiler.accepted(row.line(), judged.values());
        } else if (judged.reason() == Reason.OUT_OF_RANGE) {
            profiler.outOfRange(reader::fen);
        }
        return RowFactory.create(
                path,
                row.line(),
                accepted ? null : judged.reason().name(),
                judged.column(),
                judged.detail(),
                accepted ? null : Mask.row(contract, headings, row, judged.reason()),
                accepted ? reader.person() : null,
                accepted ? reader.employer(pseudonyms) : null,
                accepted ? (Long) reader.key() : null,
                judged.values(),
                contract.table(),
                fingerprint);
    }

    private void countFilled() {
        for (int column = 0; column < contract.columns().size(); column++) {
            if (reader.isDelivered(column)) {
                filled.set(column, filled.get(column) + 1);
            }
        }
    }

    private void finish(FileVerdict verdict, Integer line, Text detail) {
        FileFacts facts = verdict == FileVerdict.OK
                ? new FileFacts(
                        count, table.headings().ignored(), suspicions(), List.copyOf(filled), profiler.profile())
                : FileFacts.NONE;
        fileRecord = RowFactory.create(
                path,
                0,
                verdict.name(),
                line == null ? null : line.toString(),
                detail == null ? null : detail.zh(),
                detail == null ? null : detail.en(),
                null,
                null,
                null,
                new String[] {facts.json()},
                contract.table(),
                fingerprint);
        finished = true;
    }

    private List<Suspicion> suspicions() {
        return Stream.concat(table.suspicions().stream(), reader.suspicions().stream())
                .toList();
    }

    private void close() {
        if (rows != null) {
            try {
                rows.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
