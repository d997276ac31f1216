package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("接收报告的末尾：看来不寻常之处")
class IntakeDoubtsTest {

    private static final IntakeDoubts DOUBTS = new IntakeDoubts(Sample.LABELS, Lang.ZH);

    private static IntakeFile file(String path, String table, IntakeFile.Suspicion... suspicions) {
        return new IntakeFile(path, table, "OK", 1, 1, 0, Map.of(), List.of(), List.of(suspicions));
    }

    private static IntakeFile.Suspicion doubt(String kind, String column, String zh) {
        return new IntakeFile.Suspicion(kind, column, 0, new Text(zh, "en"));
    }

    @Test
    @DisplayName("没有就什么也不说")
    void nothing() {
        assertThat(DOUBTS.render(List.of(file("a.csv", "person")))).isEmpty();
        assertThat(DOUBTS.summary(List.of(file("a.csv", "person")))).isEmpty();
    }

    @Test
    @DisplayName("重要的在前；同一张表几个文件同样的只说一次")
    void ordersAndGroups() {
        List<IntakeFile> files = List.of(
                file("a.csv", "contribution", doubt("HIDDEN_SHEET", "", "甲"), doubt("COLUMN_EMPTIED", "paid_on", "乙")),
                file("b.csv", "contribution", doubt("COLUMN_EMPTIED", "paid_on", "丙")),
                file("c.csv", "person", doubt("TABLE_SHRUNK", "", "丁")));
        assertThat(DOUBTS.render(files)).isEqualTo("""

                        请核实（已接收，但看来不寻常）：
                          - [行数骤减] c.csv：丁
                          - [列变为全空] a.csv：乙（同类共 2 处）
                          - [HIDDEN_SHEET] a.csv：甲""");
        assertThat(DOUBTS.summary(files)).isEqualTo("行数骤减 1；列变为全空 2；HIDDEN_SHEET 1");
    }

    @Test
    @DisplayName("最多八条，其余只说条数")
    void atMostEight() {
        List<IntakeFile> files = new ArrayList<>();
        IntStream.rangeClosed(1, 10).forEach(i -> files.add(file(i + ".csv", "t" + i, doubt("HIDDEN_SHEET", "", "x"))));
        assertThat(DOUBTS.render(files))
                .contains("8.csv")
                .doesNotContain("9.csv")
                .endsWith("\n  … 其余 2 条见 --format json");
    }
}
