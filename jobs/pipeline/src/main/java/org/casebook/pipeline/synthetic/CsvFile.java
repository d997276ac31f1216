package org.casebook.pipeline.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A CSV file in any of the accepted shapes. */
final class CsvFile implements RowFile {

    private static final byte INVALID_BYTE = (byte) 0xFF;

    private final Shape shape;
    private final OutputStream bytes;
    private final CsvWriter csv;
    private long next = 1;

    CsvFile(Path path, Shape shape) {
        this.shape = shape;
        try {
            OutputStream file = Files.newOutputStream(path);
            bytes = new BufferedOutputStream(shape.gzip() ? new GZIPOutputStream(file, 1 << 16) : file, 1 << 16);
            if (shape.byteOrderMark()) {
                bytes.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = writer().build(new OutputStreamWriter(bytes, shape.charset()));
    }

    @Override
    public long write(String[] cells) {
        long line = next++;
        boolean invalid = false;
        for (String cell : cells) {
            if (cell != null && shape.writesLineBreaks()) {
                next += cell.chars().filter(c -> c == '\n').count();
            }
            invalid |= cell != null && cell.indexOf(INVALID) >= 0;
        }
        if (invalid) {
            writeInvalid(cells);
        } else {
            csv.writeRecord(cells);
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private void writeInvalid(String[] cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter row = writer().build(text)) {
            row.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] encoded = text.toString().getBytes(shape.charset());
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = encoded[i] == INVALID ? INVALID_BYTE : encoded[i];
        }
        try {
            csv.flush();
            bytes.write(encoded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvWriter.CsvWriterBuilder writer() {
        return CsvWriter.builder()
                .fieldSeparator(shape.separator())
                .lineDelimiter(shape.carriageReturns() ? LineDelimiter.CRLF : LineDelimiter.LF);
    }
}
