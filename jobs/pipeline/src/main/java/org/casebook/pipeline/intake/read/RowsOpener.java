package org.casebook.pipeline.intake.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.casebook.pipeline.intake.contract.HeadingNames;
import org.casebook.policy.Text;

/** Opens the rows of a file, whatever its format. */
public final class RowsOpener {

    private static final int BUFFER = 1 << 16;

    /** Workbooks are held in memory while they are read; beyond this a text file is the better way to deliver. */
    private static final int LARGEST_WORKBOOK = 64 << 20;

    /** The byte order mark, whatever the encoding. */
    private static final char MARK = '\uFEFF';

    private final Configuration hadoop;

    public RowsOpener(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    Rows open(ReadingTask task) throws IOException, Unreadable {
        SourceFile file = task.file();
        Path path = new Path(file.uri());
        if (file.format() == SourceFile.Format.WORKBOOK) {
            try (InputStream bytes = path.getFileSystem(hadoop).open(path)) {
                return XlsxRows.open(workbook(bytes), sheetNames(task), new HeadingNames(task.contract()));
            }
        }
        InputStream bytes = path.getFileSystem(hadoop).open(path);
        try {
            InputStream plain =
                    file.format() == SourceFile.Format.GZIPPED_TEXT ? new GZIPInputStream(bytes, BUFFER) : bytes;
            return CsvRows.open(text(plain, task.charset()), task.contract());
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static byte[] workbook(InputStream bytes) throws IOException, Unreadable {
        byte[] content = bytes.readNBytes(LARGEST_WORKBOOK + 1);
        if (content.length > LARGEST_WORKBOOK) {
            throw new Unreadable(
                    0, Text.of("工作簿超过 64 MB；请改用 CSV 交付", "the workbook is larger than 64 MB; deliver it as CSV"));
        }
        return content;
    }

    private static List<String> sheetNames(ReadingTask task) {
        return List.of(
                task.contract().table().replace('_', '-'),
                task.contract().stem(),
                task.contract().title());
    }

    private static Reader text(InputStream bytes, String charset) throws IOException {
        BufferedReader content = new BufferedReader(
                new InputStreamReader(
                        bytes,
                        Charset.forName(charset)
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                                .replaceWith(String.valueOf(Markers.BAD_BYTES))),
                BUFFER);
        content.mark(1);
        if (content.read() != MARK) {
            content.reset();
        }
        return content;
    }
}
