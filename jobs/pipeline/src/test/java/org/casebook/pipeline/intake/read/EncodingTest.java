package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.Fixture.MAN;
import static org.casebook.pipeline.intake.Fixture.WOMAN;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.casebook.pipeline.intake.Fixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("编码：由多数字节判断，个别坏字节只伤及所在的行")
class EncodingTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String POSTS = "employment/public-posts.csv";
    private static final String HEADING = "post_id,person_id,starts_on,county,village\n";
    private static final String ROWS = "P1," + MAN + ",2019-01-01,620802,朝阳村\nP2," + WOMAN
            + ",2019-01-01,620802,东风村\nP3," + MAN + ",2019-02-01,620802,红旗村\n";

    @TempDir
    Path directory;

    @Test
    @DisplayName("UTF-8 中一个汉字被截断：一行 BAD_ENCODING，其余照读")
    void staysUtf8() {
        byte[] bytes = (HEADING + ROWS).getBytes(StandardCharsets.UTF_8);
        Fixture.Reading reading = read(without(bytes, indexOf(bytes, "村\nP3") + 2));
        assertThat(reading.verdicts()).containsExactly(null, "BAD_ENCODING", null);
        assertThat(reading.rows().get(2).values()).contains("红旗村");
    }

    @Test
    @DisplayName("UTF-8 文件在汉字中间结束")
    void readsUpToACutAtTheEnd() {
        byte[] bytes = (HEADING + ROWS.strip()).getBytes(StandardCharsets.UTF_8);
        assertThat(read(Arrays.copyOf(bytes, bytes.length - 1)).verdicts()).containsExactly(null, null, "BAD_ENCODING");
    }

    @Test
    @DisplayName("GB18030 中一个坏字节：仍按 GB18030 读取")
    void staysGb18030() {
        byte[] bytes = (HEADING + ROWS).getBytes(GB18030);
        bytes[HEADING.length() + ("P1," + MAN + ",2019-01-01,620802,").length()] = (byte) 0xFF;
        Fixture.Reading reading = read(bytes);
        assertThat(reading.verdicts()).containsExactly("BAD_ENCODING", null, null);
        assertThat(reading.rows().get(1).values()).contains("东风村");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,true", "UTF-16LE,false", "UTF-16BE,true", "UTF-16BE,false", "UTF-32LE,true", "UTF-32BE,true"})
    @DisplayName("UTF-16 有无字节序标记都读取，UTF-32 有标记者亦然")
    void readsWideEncodings(String charset, boolean marked) {
        byte[] bytes = ((marked ? "\uFEFF" : "") + HEADING + ROWS).getBytes(Charset.forName(charset));
        Fixture.Reading reading = read(bytes);
        assertThat(reading.verdicts()).containsExactly(null, null, null);
        assertThat(reading.rows().get(0).values()).contains("朝阳村");
    }

    @Test
    @DisplayName("两种编码混在一个文件里：UTF-8 占多数则其余行隔离，否则整个文件退回")
    void knowsMixedFiles() {
        byte[] utf8 = (HEADING + ROWS + ROWS).getBytes(StandardCharsets.UTF_8);
        byte[] gb = ("P7," + MAN + ",2019-03-01,620802,朝阳村\n").getBytes(GB18030);
        assertThat(read(joined(utf8, gb)).verdicts())
                .containsExactly(null, null, null, null, null, null, "BAD_ENCODING");
        byte[] mostlyGb = (HEADING + ROWS.repeat(5)).getBytes(GB18030);
        byte[] oneUtf8 = ("P7," + MAN + ",2019-03-01,620802,朝阳村一社\n").getBytes(StandardCharsets.UTF_8);
        Fixture.Record file = read(joined(mostlyGb, oneUtf8)).file();
        assertThat(file.verdict()).isEqualTo("UNREADABLE");
        assertThat(file.detail()).contains("UTF-8 and GB18030 are mixed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"朝阳村", "联通", "一"})
    @DisplayName("只有一行的 GB18030 文件")
    void readsShortGb18030(String village) {
        Fixture.Reading reading =
                read((HEADING + "P1," + MAN + ",2019-01-01,620802," + village + "村委会\n").getBytes(GB18030));
        assertThat(reading.rows().get(0).values()).contains(village + "村委会");
    }

    @Test
    @DisplayName("零字节：所在的行隔离；全是零字节的文件不可读")
    void rejectsZeros() {
        byte[] bytes = (HEADING + ROWS).getBytes(StandardCharsets.UTF_8);
        bytes[HEADING.length() + 1] = 0;
        assertThat(read(bytes).verdicts()).containsExactly("BAD_ENCODING", null, null);
        assertThat(read(joined(bytes, new byte[5000])).file().verdict()).isEqualTo("UNREADABLE");
    }

    private Fixture.Reading read(byte[] bytes) {
        Fixture.write(directory, POSTS, bytes);
        return Fixture.read(directory, POSTS);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    private static byte[] without(byte[] bytes, int position) {
        return joined(Arrays.copyOf(bytes, position), Arrays.copyOfRange(bytes, position + 1, bytes.length));
    }

    private static int indexOf(byte[] bytes, String text) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.indexOf(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}
