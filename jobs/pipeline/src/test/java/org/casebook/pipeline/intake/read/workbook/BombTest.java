package org.casebook.pipeline.intake.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("解压后过大的工作簿")
@Timeout(20)
class BombTest {

    private static final int MEGABYTES = 300;

    /** A part of which the middle is this text over and over, some hundred megabytes long. */
    private static Book.Content repeated(String before, String text, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            fill(out, text, (long) MEGABYTES << 20);
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static void fill(OutputStream out, String text, long bytes) throws IOException {
        byte[] once = text.repeat(Math.max(1, (1 << 16) / text.length())).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < bytes; written += once.length) {
            out.write(once);
        }
    }

    private static String refusal(Book book) {
        try (Workbook workbook = Workbook.open(book.bytes())) {
            SheetRows rows = workbook.rows(workbook.sheets().get(0));
            SheetRow row = rows.next();
            while (row != null) {
                row = rows.next();
            }
            return "read";
        } catch (Unsound e) {
            return e.reason().zh();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("一个单元格解压为三百兆：指出单元格")
    void namesTheCellThatIsTooLarge() {
        String sheet = "<worksheet><sheetData>" + Book.row(1, "甲") + "<row r=\"2\"><c r=\"C2\" t=\"";
        String value = sheet + "str\"><v>";
        String inline = sheet + "inlineStr\"><is><t>";
        String runs = sheet + "inlineStr\"><is>";
        for (Book.Content content : new Book.Content[] {
            repeated(value, "9", "</v></c></row></sheetData></worksheet>"),
            repeated(inline, "字", "</t></is></c></row></sheetData></worksheet>"),
            repeated(runs, "<r><t>字</t></r>", "</is></c></row></sheetData></worksheet>"),
            repeated(value, "99<!-- -->", "</v></c></row></sheetData></worksheet>"),
            repeated(value, "&#57;", "</v></c></row></sheetData></worksheet>"),
            repeated(sheet, "x", "\"><v>1</v></c></row></sheetData></worksheet>"),
        }) {
            long start = System.nanoTime();
            String refusal = refusal(new Book().sheet("名单", "visible", content));
            System.err.println(
                    refusal + " " + Duration.ofNanos(System.nanoTime() - start).toMillis());
            assertThat(refusal).contains("工作表“名单”", "1 MB");
        }
    }
}
