package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.Fixture.MAN;
import static org.casebook.pipeline.intake.Fixture.WOMAN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.read.workbook.Book;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文件的各种形状")
class ShapesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BENEFITS = "employment/unemployment-benefits-2018.csv";
    private static final String HEADING = "person_id,month,county,benefit,medical_premium";
    private static final String ROW = MAN + ",2018-03,620802,1110,240";
    private static final List<String> VALUES = List.of("201803", "620802", "111000", "24000");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    @DisplayName("四种分隔符")
    void readsEverySeparator(String separator) {
        Fixture.write(directory, BENEFITS, (HEADING + "\n" + ROW + "\n").replace(",", separator));
        expectTheRow(Fixture.read(directory, BENEFITS), 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAC002,AJC150,AAA027,AJC140,AJC152",
                "公民身份号码,发放年月,行政区划代码,benefit,medical_premium",
                "aac002, ajc150 ,Aab301,ａｊｃ１４０,b_ajc152",
                "c_person_id,PERIOD,county,Benefit,medical _premium,month",
            })
    @DisplayName("代码、中文、大小写、空格、全角、来源前缀的表头")
    void readsEveryHeading(String heading) {
        String row = heading.endsWith("month") ? MAN + ",x,620802,1110,240,2018-03" : ROW;
        Fixture.write(directory, BENEFITS, heading + "\n" + row + "\n");
        expectTheRow(Fixture.read(directory, BENEFITS), 2);
    }

    @Test
    @DisplayName("两行表头：中文在前，代码在后")
    void readsTwoHeadingRows() {
        Fixture.write(directory, BENEFITS, "身份证,发放年月,登记地,金额,医疗\nAAC002,AJC150,AAA027,AJC140,AJC152\n" + ROW + "\n");
        expectTheRow(Fixture.read(directory, BENEFITS), 3);
    }

    @Test
    @DisplayName("未知的列不用并列名")
    void namesIgnoredColumns() {
        Fixture.write(directory, BENEFITS, "备注,电话 " + "," + HEADING + "\nx,13900000000," + ROW + "\n");
        Fixture.Reading reading = Fixture.read(directory, BENEFITS);
        expectTheRow(reading, 2);
        assertThat(reading.ignored()).containsExactly("备注", "电话");
    }

    @Test
    @DisplayName("UTF-8 带 BOM、GB18030、CRLF、引号内换行")
    void readsEncodingsAndLineEnds() {
        String content = "person_id,starts_on,ends_on,county,village,post_id\r\n"
                + MAN + ",2019-01-01,,620802,\"朝阳村\r\n一社\",P1\r\n\r\n"
                + WOMAN + ",2019-01-01,,620802,\"说\"\"好\"\"村\",P2\r\n";
        Fixture.write(directory, "employment/public-posts-1.csv", "\uFEFF" + content);
        Fixture.write(directory, "employment/public-posts-2.csv", content.getBytes(GB18030));
        for (String path : List.of("employment/public-posts-1.csv", "employment/public-posts-2.csv")) {
            Fixture.Reading reading = Fixture.read(directory, path);
            assertThat(reading.verdicts()).containsExactly(null, null);
            assertThat(reading.rows()).extracting(Fixture.Record::line).containsExactly(2, 5);
            assertThat(reading.rows().get(0).values()).contains("朝阳村\r\n一社");
            assertThat(reading.rows().get(1).values()).contains("说\"好\"村");
            assertThat(reading.read()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("无效字节只伤及所在的行，文件末尾被截断的汉字亦然")
    void rejectsRowsWithInvalidBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("post_id,person_id,starts_on,county,village\n".getBytes(GB18030));
        bytes.write(("P1," + MAN + ",2019-01-01,620802,朝阳村\n").getBytes(GB18030));
        bytes.write(("P2," + MAN + ",2019-01-01,620802,").getBytes(GB18030));
        bytes.write(new byte[] {(byte) 0xFF, '\n'});
        bytes.write(("P3," + MAN + ",2019-01-01,620802,朝阳村").getBytes(GB18030), 0, 45);
        Fixture.write(directory, "employment/public-posts.csv", bytes.toByteArray());
        Fixture.Reading reading = Fixture.read(directory, "employment/public-posts.csv");
        assertThat(reading.verdicts()).containsExactly(null, "BAD_ENCODING", "BAD_ENCODING");
        assertThat(reading.rows()).extracting(Fixture.Record::line).containsExactly(2, 3, 4);
    }

    @Test
    @DisplayName("带 BOM 的 UTF-8 中的无效字节")
    void keepsToTheEncodingThatTheMarkSays() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(("\uFEFF" + HEADING + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.write((ROW + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.write((MAN + ",2018-04,620802,1110").getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {(byte) 0xC3});
        bytes.write(",240\n".getBytes(StandardCharsets.UTF_8));
        Fixture.write(directory, BENEFITS, bytes.toByteArray());
        assertThat(Fixture.read(directory, BENEFITS).verdicts()).containsExactly(null, "BAD_ENCODING");
    }

    @Test
    @DisplayName("gzip 压缩的 CSV；压缩文件被截断则整个文件不可读")
    void readsGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((HEADING + "\n" + ROW + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Fixture.write(directory, BENEFITS + ".gz", bytes.toByteArray());
        expectTheRow(Fixture.read(directory, BENEFITS + ".gz"), 2);
        Fixture.write(directory, BENEFITS + ".gz", java.util.Arrays.copyOf(bytes.toByteArray(), 40));
        assertThat(Fixture.read(directory, BENEFITS + ".gz").file().verdict()).isEqualTo("UNREADABLE");
    }

    @Test
    @DisplayName("空文件与只有表头的文件")
    void knowsEmptyFiles() {
        for (String content : List.of("", "\n\n", HEADING + "\n", "甲,乙\n", "公民身份号码,发放年月\nAAC002,AJC150\n")) {
            Fixture.write(directory, BENEFITS, content);
            assertThat(Fixture.read(directory, BENEFITS).file().verdict()).isEqualTo("EMPTY");
        }
    }

    @Test
    @DisplayName("缺少必需的列：列出全部列名")
    void namesMissingColumns() {
        Fixture.write(directory, BENEFITS, "person_id,month,county\n" + MAN + ",2018-03,620802\n");
        Fixture.Record file = Fixture.read(directory, BENEFITS).file();
        assertThat(file.verdict()).isEqualTo("MISSING_COLUMN");
        assertThat(file.raw()).contains("benefit, medical_premium");
    }

    @Test
    @DisplayName("一个字段 10 MB：文件不可读，并指出行")
    void boundsAField() {
        Fixture.write(directory, BENEFITS, HEADING + "\n" + ROW + "\n" + MAN + "," + "9".repeat(10 << 20) + ",,,\n");
        Fixture.Record file = Fixture.read(directory, BENEFITS).file();
        assertThat(file.verdict()).isEqualTo("UNREADABLE");
        assertThat(file.column()).isEqualTo("3");
    }

    @Test
    @DisplayName("名不副实的文件：CSV 改名为 xlsx，工作簿改名为 csv")
    void seesThroughWrongNames() throws IOException {
        Fixture.write(directory, "employment/training.xlsx", HEADING + "\n" + ROW + "\n");
        Fixture.write(
                directory,
                "employment/persons.csv",
                Book.of(Book.row(1, "person_id")).bytes());
        Fixture.write(directory, "employment/startups.xls", "x");
        for (String path : List.of("employment/training.xlsx", "employment/persons.csv", "employment/startups.xls")) {
            assertThat(Fixture.read(directory, path).file().verdict()).isEqualTo("UNREADABLE");
        }
    }

    private static void expectTheRow(Fixture.Reading reading, int line) {
        assertThat(reading.file().verdict()).isEqualTo("OK");
        assertThat(reading.verdicts()).containsExactly((String) null);
        assertThat(reading.rows().get(0).line()).isEqualTo(line);
        assertThat(reading.rows().get(0).values().subList(1, 5)).isEqualTo(VALUES);
    }
}
