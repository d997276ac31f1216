package org.casebook.pipeline.intake.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("解压后过大的工作簿")
@Timeout(60)
class BombTest {

    private static final String SHEET = "<worksheet><sheetData><row r=\"2\"><c r=\"C2\" t=\"inlineStr\"";
    private static final String END = "</c></row></sheetData></worksheet>";

    /** A part of which the middle is this text over and over. */
    private static Book.Content repeated(String before, String text, int megabytes, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            fill(out, text, (long) megabytes << 20);
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static void fill(OutputStream out, String text, long bytes) throws IOException {
        byte[] once = text.repeat(Math.max(1, (1 << 16) / text.length())).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < bytes; written += once.length) {
            out.write(once);
        }
    }

    private static List<String> read(Book.Content sheet) {
        return Reading.rows(new Book().sheet("名单", "visible", sheet).bytes());
    }

    @Test
    @DisplayName("一个单元格三百兆：指出单元格")
    void namesTheCellOfHundredsOfMegabytes() {
        assertThat(read(repeated(SHEET + "><is><t>", "9", 300, "</t></is>" + END)))
                .containsExactly("工作表“名单”的单元格 C2的内容超过 1 MB，不予读取；请改正该处，或改用 CSV 交付");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ><is><t>;        字;                   </t></is>; 单元格 C2的内容超过 1 MB
            ><is>;           <r><t>字字字字字字</t></r>; </is>;     单元格 C2的内容超过 1 MB
            ><v>;            99<!-- -->;           </v>;      单元格 C2的内容超过 1 MB
            ><v>;            &#57.;                </v>;      单元格 C2的内容超过 1 MB
            ><v><!--;        x;                    --></v>;   单元格 C2的内容超过 1 MB
            ' a=""';         x;                    '""><v/>'; 第 2 行的内容超过 1 MB
            ><is>;           <r>;                  </is>;     工作簿已损坏
            """)
    @DisplayName("文字、分段、注释、字符引用、属性、嵌套：都有限度")
    void boundsWhatOneCellHolds(String before, String text, String after, String expected) {
        String middle = text.replace("&#57.", "&#57;");
        assertThat(read(repeated(SHEET + before.replace("\"\"", "\""), middle, 8, after.replace("\"\"", "\"") + END)))
                .hasSize(1)
                .first()
                .asString()
                .contains(expected);
    }

    @Test
    @DisplayName("共享文字：单项过大指出第几项，合计不超过 64 MB")
    void boundsSharedStrings() {
        Book one = Book.of("").strings(repeated("<sst><si><t>甲</t></si><si><t>", "9", 8, "</t></si></sst>"));
        assertThat(Reading.rows(one.bytes()).get(0)).contains("共享文字第 2 项", "1 MB");
        Book many = Book.of("").strings(repeated("<sst>", "<si><t>" + "9".repeat(30_000) + "</t></si>", 65, "</sst>"));
        assertThat(Reading.rows(many.bytes()).get(0)).contains("合计超过 64 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<x a%d=''/>", "<x%d/>", "<x xmlns:a%d='u'/>", "<?x%d?>"})
    @DisplayName("没完没了的新名称")
    void boundsNames(String made) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            names.append(made.formatted(i));
        }
        Book book = new Book().sheet("名单", "visible", names + "<sheetData/>");
        assertThat(Reading.rows(book.bytes()).get(0)).contains("已损坏");
    }

    @Test
    @DisplayName("一行过大")
    void boundsRows() {
        String text = "<si><t>" + "9".repeat(1_000_000) + "</t></si>";
        Book row = Book.of("<row r=\"1\">" + "<c t=\"s\"><v>0</v></c>".repeat(5) + "</row>")
                .strings(text);
        assertThat(Reading.rows(row.bytes()).get(0)).contains("E1所在行超过 4 MB");
    }

    @Test
    @DisplayName("解压与引用合计不超过 2 GB")
    void boundsAllThatIsUnpacked() throws IOException {
        Budget budget = new Budget();
        budget.spend(2L << 30);
        assertThatThrownBy(() -> budget.spend(1)).isInstanceOf(Breach.class).hasMessageContaining("UNPACKS_TOO_LARGE");
    }

    @Test
    @DisplayName("样式、关系、工作表、部件过多")
    void boundsTheRest() {
        Book styles = Book.of("").styles("<styleSheet><cellXfs>" + "<xf/>".repeat(70_000) + "</cellXfs></styleSheet>");
        assertThat(Reading.rows(styles.bytes()).get(0)).contains("格式超过 65,536 种");
        Book related = Book.of("");
        for (int i = 0; i < 10_001; i++) {
            related.relate("x" + i, "image", "a.png");
        }
        assertThat(Reading.rows(related.bytes()).get(0)).contains("已损坏");
        Book sheets = new Book();
        for (int i = 0; i < 1_001; i++) {
            sheets.sheet("甲" + i, "");
        }
        assertThat(Reading.rows(sheets.bytes()).get(0)).contains("工作表超过 1,000 张");
        Book parts = Book.of("");
        for (int i = 0; i < 10_001; i++) {
            parts.part("x" + i, "");
        }
        assertThat(Reading.rows(parts.bytes()).get(0)).contains("部件超过 10,000 个");
    }

    @Test
    @DisplayName("一百万个只有格式的空行：读完，没有数据")
    void passesOverFormattedRows() {
        Book.Content sheet = out -> {
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            StringBuilder rows = new StringBuilder();
            for (int row = 1; row < 1_000_000; row++) {
                rows.append("<row r=\"").append(row).append("\" spans=\"1:2\" s=\"1\" customFormat=\"1\"><c r=\"A");
                rows.append(row).append("\" s=\"1\"/><c r=\"B").append(row).append("\" s=\"1\"/></row>");
                if (row % 1_000 == 0) {
                    out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
                    rows.setLength(0);
                }
            }
            out.write((Book.row(1_000_000, "末行") + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
        };
        assertThat(read(sheet)).containsExactly("1000000: 末行");
    }
}
