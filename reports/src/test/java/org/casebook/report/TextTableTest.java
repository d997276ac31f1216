package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casebook.policy.Lang;
import org.casebook.report.TextTable.Column;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("终端表格")
class TextTableTest {

    @Test
    @DisplayName("一个汉字占两列，数字右对齐，表头靠下")
    void alignsByDisplayWidth() {
        TextTable table = new TextTable(List.of(Column.text("县"), Column.number("工业\n园区 a")));
        table.row(List.of("崆峒区", "1.5")).rule().row(List.of("ab", "1,234.00"));
        assertThat(table).hasToString("""
                                    工业
                        县        园区 a
                        ----------------
                        崆峒区       1.5
                        ----------------
                        ab      1,234.00
                        """);
        assertThat(table.width()).isEqualTo(16);
    }

    @Test
    @DisplayName("跨列的说明不撑宽表格，过长则折行")
    void runsATextAcross() {
        TextTable table = new TextTable(List.of(Column.text("a"), Column.number("b")));
        table.across("跨过各列的说明", 8).row(List.of("x", "1"));
        assertThat(table).hasToString("""
                        a  b
                        ----
                        跨过各列
                        的说明
                        x  1
                        """);
    }

    @Test
    @DisplayName("控制字符显示为空格，不能操纵终端")
    void showsControlCharactersAsBlanks() {
        TextTable table = new TextTable(List.of(Column.text("a")));
        table.row(List.of("\u001b[31m稳\n岗"));
        assertThat(table).hasToString("a\n--------\n [31m稳 岗\n".replace("--------", "-".repeat(10)));
    }

    @Test
    @DisplayName("接收表：逐文件核对，末行合计，并列出隔离原因")
    void totalsTheIntake() {
        String table = new IntakeTable(Sample.LABELS, Lang.ZH)
                .render(List.of(
                        new IntakeFile("a.csv", "person", "OK", 12, 9, 1, Map.of("BAD_TYPE", 2L), List.of(), List.of()),
                        new IntakeFile("b.csv", "", "EMPTY", 0, 0, 0, Map.of(), List.of("备注"), List.of())));
        assertThat(table).isEqualTo("""
                        文件   数据表        结论        读取  接收  重复  隔离
                        -------------------------------------------------------
                        a.csv  人员基本信息  通过          12     9     1     2
                        b.csv                没有数据行     0     0     0     0
                        -------------------------------------------------------
                        合计                               12     9     1     2
                        隔离原因：类型不符 2
                        b.csv：未使用的列 备注
                        """);
    }
}
