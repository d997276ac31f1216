package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.Fixture.MAN;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("引号：任何一行都不会消失在别的行里")
class QuotesTest {

    private static final String POSTS = "employment/public-posts.csv";
    private static final String VILLAGE_LAST = "post_id,person_id,starts_on,county,village\n";
    private static final String VILLAGE_WITHIN = "post_id,person_id,village,starts_on,county\n";

    @TempDir
    Path directory;

    @Test
    @DisplayName("第三行起引号，第十三行收引号：十二行都在，引号按原样读取并提示")
    void losesNoRowBetweenStrayQuotes() {
        StringBuilder content = new StringBuilder(VILLAGE_LAST);
        for (int i = 1; i <= 12; i++) {
            String village = i == 2 ? "\"甲村" : i == 12 ? "乙村\"" : "丙村";
            content.append("P" + i + "," + MAN + ",2019-01-01,620802," + village + "\n");
        }
        Fixture.Reading reading = read(content.toString());
        assertThat(reading.rows())
                .extracting(Fixture.Record::line)
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 13).boxed().toList());
        assertThat(reading.verdicts()).containsOnlyNulls();
        assertThat(reading.rows().get(1).values()).contains("\"甲村");
        assertThat(reading.facts().suspicions()).hasSize(1);
        assertThat(reading.facts().suspicions().get(0).kind()).isEqualTo(Suspicion.Kind.STRAY_QUOTE);
        assertThat(reading.facts().suspicions().get(0).line()).isEqualTo(3);
    }

    @Test
    @DisplayName("中间一列的引号跨行而字段数恰好相符：仍是两行")
    void losesNoRowWhereFieldsWouldCome() {
        Fixture.Reading reading = read(VILLAGE_WITHIN + "P1," + MAN + ",\"甲村,2019-01-01,620802\nP2," + MAN
                + ",乙村\",2019-01-01,620802\nP3," + MAN + ",\"丙村\",2019-01-01,620802\n");
        assertThat(reading.verdicts()).containsExactly(null, null, null);
        assertThat(reading.rows()).extracting(row -> row.values().get(5)).containsExactly("\"甲村", "乙村\"", "丙村");
    }

    @Test
    @DisplayName("文字列中真正的换行保留，行号不乱")
    void keepsLineBreaksInFreeText() {
        Fixture.Reading reading = read(VILLAGE_WITHIN + "P1," + MAN
                + ",\"甲村\n一社,\"\"东头\"\"\n\n二社\",2019-01-01,620802\nP2," + MAN + ",乙村,2019-01-01,620802\n");
        assertThat(reading.verdicts()).containsExactly(null, null);
        assertThat(reading.rows().get(0).values()).contains("甲村\n一社,\"东头\"\n\n二社");
        assertThat(reading.rows().get(1).line()).isEqualTo(6);
        assertThat(reading.facts().suspicions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"甲\"村", "甲\"村", "\"甲村", "甲村\"", "\"\"\"甲村"})
    @DisplayName("不成对的引号是普通字符，后面的行不受影响")
    void readsStrayQuotesAsTheyStand(String village) {
        Fixture.Reading reading = read(VILLAGE_LAST + "P1," + MAN + ",2019-01-01,620802," + village + "\nP2," + MAN
                + ",2019-01-01,620802,乙村\n");
        assertThat(reading.verdicts()).containsExactly(null, null);
        assertThat(reading.rows().get(0).values()).contains(village);
    }

    @Test
    @DisplayName("号码、日期列里不会有换行：引号所在的行被隔离，其余照读")
    void rejectsOnlyTheRowWithTheQuote() {
        Fixture.Reading reading = read(VILLAGE_LAST + "P1," + MAN + ",\"2019-01-01,620802,甲村\nP2," + MAN
                + ",2019-01-01\",620802,乙村\nP3," + MAN + ",2019-01-01,620802,丙村\n");
        assertThat(reading.verdicts()).containsExactly("BAD_TYPE", "BAD_TYPE", null);
        assertThat(reading.rows()).extracting(Fixture.Record::line).containsExactly(2, 3, 4);
    }

    @Test
    @DisplayName("未闭合的引号直到文件末尾：只伤及该行")
    void survivesAQuoteThatNeverCloses() {
        Fixture.Reading reading = read(VILLAGE_LAST + "P1," + MAN + ",2019-01-01,620802,\"甲村\n"
                + ("P2," + MAN + ",2019-01-01,620802,乙村\n").repeat(500));
        assertThat(reading.read()).isEqualTo(501);
        assertThat(reading.verdicts()).containsOnlyNulls();
    }

    @Test
    @DisplayName("每格都带引号、引号内有分隔符与引号：照常")
    void readsQuotedFields() {
        Fixture.Reading reading = read("\"post_id\",\"person_id\",\"starts_on\",\"county\",\"village\"\r\n"
                + "\"P1\",\"" + MAN + "\",\"2019-01-01\",\"620802\",\"甲,\"\"乙\"\"村\"\r\n");
        assertThat(reading.verdicts()).containsExactly((String) null);
        assertThat(reading.rows().get(0).values()).contains("甲,\"乙\"村");
    }

    private Fixture.Reading read(String content) {
        Fixture.write(directory, POSTS, content);
        return Fixture.read(directory, POSTS);
    }
}
