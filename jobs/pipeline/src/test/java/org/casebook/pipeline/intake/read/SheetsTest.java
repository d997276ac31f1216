package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.Fixture.MAN;
import static org.casebook.pipeline.intake.Fixture.WOMAN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("一张表分在几张工作表里")
class SheetsTest {

    private static final String POSTS = "employment/public-posts.xlsx";
    private static final String[] HEADING = {"post_id", "person_id", "starts_on", "county", "village"};
    private static final String[] FIRST = {"P1", MAN, "2019-01-01", "620802", "甲村"};
    private static final String[] SECOND = {"P2", WOMAN, "2019-02-01", "620802", "乙村"};

    @TempDir
    Path directory;

    @Test
    @DisplayName("后面的工作表接着读：有表头、换了次序、没有表头")
    void readsOn() {
        String[] other = {"village", "county", "starts_on", "person_id", "post_id"};
        String[] reversed = {"丙村", "620802", "2019-03-01", MAN, "P3"};
        Fixture.Reading reading = read(
                new String[][] {HEADING, FIRST}, new String[][] {SECOND}, new String[][] {{"标题"}, other, reversed});
        assertThat(reading.verdicts()).containsExactly(null, null, null);
        assertThat(reading.rows()).extracting(row -> row.values().get(0)).containsExactly("P1", "P2", "P3");
        assertThat(reading.read()).isEqualTo(3);
        assertThat(reading.facts().suspicions()).isEmpty();
    }

    @Test
    @DisplayName("说明与代码表不是本表：在前在后都跳过并提示")
    void passesOverOtherSheets() {
        Fixture.Reading reading =
                read(new String[][] {{"填表说明"}, {"一、如实填写"}}, new String[][] {HEADING, FIRST}, new String[][] {
                    {"代码", "名称"}, {"620802", "崆峒区"}
                });
        assertThat(reading.verdicts()).containsExactly((String) null);
        assertThat(reading.facts().suspicions())
                .extracting(Suspicion::kind)
                .containsExactly(Suspicion.Kind.SHEET_PASSED_OVER, Suspicion.Kind.SHEET_PASSED_OVER);
        assertThat(reading.facts().suspicions().get(1).text().zh())
                .contains("表3")
                .contains("2 行");
    }

    @Test
    @DisplayName("别的内容之后又有本表的行：拒绝并指出工作表，不丢行")
    void refusesSheetsThatHoldBoth() {
        String[][] both = new String[12][];
        for (int i = 0; i < 11; i++) {
            both[i] = new String[] {"620802", "崆峒区"};
        }
        both[11] = SECOND;
        Fixture.Record file = read(new String[][] {HEADING, FIRST}, both).file();
        assertThat(file.verdict()).isEqualTo("MISSING_COLUMN");
        assertThat(file.detail()).contains("表2");
    }

    @Test
    @DisplayName("第一张表有数据而无表头：拒绝")
    void refusesRowsBeforeAnyHeading() {
        assertThat(read(new String[][] {FIRST, SECOND}, new String[][] {HEADING, FIRST})
                        .file()
                        .verdict())
                .isEqualTo("MISSING_COLUMN");
    }

    private Fixture.Reading read(String[][]... sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            int number = 0;
            for (String[][] rows : List.of(sheets)) {
                Worksheet sheet = workbook.newWorksheet("表" + ++number);
                for (int row = 0; row < rows.length; row++) {
                    for (int column = 0; column < rows[row].length; column++) {
                        sheet.value(row, column, rows[row][column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Fixture.write(directory, POSTS, bytes.toByteArray());
        return Fixture.read(directory, POSTS);
    }
}
