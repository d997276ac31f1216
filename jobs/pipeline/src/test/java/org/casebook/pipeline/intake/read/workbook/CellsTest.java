package org.casebook.pipeline.intake.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("单元格的内容")
class CellsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            5,                    5
            1110.1,               1110.1
            1110.1000000000001,   1110.1
            0.30000000000000004,  0.3
            2.01903E5,            201903
            1E2,                  100
            -0,                   0
            -12.50,               -12.5
            ' 7 ',                7
            0012,                 12
            123456789012345,      123456789012345
            620802199001010011,   ROUNDED A1
            6.20802199001010E+17, ROUNDED A1
            1000000000000000,     ROUNDED A1
            1E300,                ROUNDED A1
            1E999999999,          NO_NUMBER A1
            1E-999999999,         NO_NUMBER A1
            NaN,                  NO_NUMBER A1
            无,                   NO_NUMBER A1
            ١٢,                   NO_NUMBER A1
            """)
    @DisplayName("数字：保留 15 位；更长的不猜")
    void readsNumbers(String written, String expected) {
        assertThat(Reading.cell("<c r=\"A1\"><v>" + written + "</v></c>")).isEqualTo(expected);
        assertThat(Reading.cell("<c r=\"A1\" t=\"n\"><v>" + written + "</v></c>"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("数字不可过长")
    void refusesEndlessNumbers() {
        assertThat(Reading.cell("<c r=\"A1\"><v>0." + "1".repeat(50_000) + "</v></c>"))
                .isEqualTo("NO_NUMBER A1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            14, 43525,         DATE 2019-03-01A1
            14, 43475.40625,   DATE 2019-01-10A1
            22, 43475.999,     DATE 2019-01-10A1
            14, 4.3525E4,      DATE 2019-03-01A1
            57, 43525,         DATE 2019-03-01A1
            27, 43525,         DATE 2019-03-01A1
            31, 43525,         DATE 2019-03-01A1
            14, 59,            DATE 1900-02-28A1
            14, 61,            DATE 1900-03-01A1
            14, 60,            NO_DAY A1
            14, 0,             DATE 1900-01-00A1
            14, 0.5,           NO_DAY A1
            14, -1,            NO_DAY A1
            14, 2958465,       DATE 9999-12-31A1
            14, 2958466,       NO_DAY A1
            9,  0.95,          PERCENT A1
            10, 0.95,          PERCENT A1
            0,  43525,         43525
            2,  43525,         43525
            49, 43525,         43525
            """)
    @DisplayName("数字格式决定是日期、百分比还是数字；1900 年没有 2 月 29 日")
    void readsByFormat(int format, String written, String expected) {
        Book book = Book.of("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + written + "</v></c></row>");
        assertThat(Reading.cell(book.styles("", 0, format))).isEqualTo(expected);
    }

    @Test
    @DisplayName("自定义格式优先于内置编号；缺少样式时按常规")
    void prefersOwnFormats() {
        String row =
                "<row r=\"1\"><c r=\"A1\"><v>43525</v></c><c r=\"B1\" s=\"1\"><v>5</v></c><c r=\"C1\" s=\"7\"><v>6</v></c></row>";
        Book book = Book.of(row).styles("<numFmt numFmtId=\"14\" formatCode=\"000\"/>", 22, 14);
        assertThat(Reading.cell(book)).isEqualTo("DATE 2019-03-01A1|005|6");
    }

    @Test
    @DisplayName("1904 日期系统：第 0 天是 1904 年 1 月 1 日")
    void countsFrom1904() {
        String row =
                "<row r=\"1\"><c s=\"0\"><v>0</v></c><c><v>42063</v></c><c><v>2957003</v></c><c><v>2957004</v></c></row>";
        assertThat(Reading.cell(Book.of(row).styles("", 14).from1904()))
                .isEqualTo("DATE 1904-01-01A1|DATE 2019-03-01B1|DATE 9999-12-31C1|NO_DAY D1");
        String plain =
                "<row r=\"1\"><c><v>42063</v></c><c><v>1110</v></c><c><v>110000</v></c><c><v>42063.5</v></c></row>";
        assertThat(Reading.cell(Book.of(plain).from1904())).isEqualTo("SERIAL_1904 42063A1|1110|110000|42063.5");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2018-03-03T00:00:00,   DATE 2018-03-03A1
            2018-03-03T09:45:00Z,  DATE 2018-03-03A1
            2018-03-03,            DATE 2018-03-03A1
            2018-03-03T00:00:00.000+08:00, DATE 2018-03-03A1
            2018-03-02T16:00:00.000Z, NO_DAY A1
            2018-02-30T00:00:00,   NO_DAY A1
            09:45:00,              NO_DAY A1
            2018-03-0310,          NO_DAY A1
            """)
    @DisplayName("ISO 日期（严格格式）")
    void readsIsoDays(String written, String expected) {
        assertThat(Reading.cell("<c r=\"A1\" t=\"d\"><v>" + written + "</v></c>"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("公式、数组公式填充的单元格、模拟运算表：都不是值")
    void tellsFormulas() {
        assertThat(Reading.cell("<c r=\"A1\" t=\"str\"><f>B1</f><v>甲</v></c>")).isEqualTo("FORMULA A1");
        assertThat(Reading.cell("<c r=\"A1\"><f t=\"shared\" si=\"0\"/><v>1</v></c>"))
                .isEqualTo("FORMULA A1");
        assertThat(Reading.cell("<c r=\"A1\"><f>NOW()</f></c>")).isEqualTo("FORMULA A1");
        assertThat(Reading.rows(Book.of("<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:B2\">C1:D2</f><v>1</v></c>"
                                + "<c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\"><v>4</v></c><c r=\"B2\"><v>5</v></c><c r=\"C2\"><v>6</v></c></row>"
                                + "<row r=\"3\"><c r=\"A3\"><v>7</v></c></row>")
                        .bytes()))
                .containsExactly("1: FORMULA A1|FORMULA B1|3", "2: FORMULA A2|FORMULA B2|6", "3: 7");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            b,   1,      true
            b,   0,      false
            b,   2,      ERROR A1
            e,   '#N/A', ERROR A1
            str, 007,    007
            str, 620802199001010011, 620802199001010011
            """)
    @DisplayName("逻辑值不是数字 1；错误值；没有公式的 str 是文本")
    void readsOtherTypes(String type, String written, String expected) {
        assertThat(Reading.cell("<c r=\"A1\" t=\"" + type + "\"><v>" + written + "</v></c>"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("文本：分段格式相连，拼音不算，转义还原，空白保留")
    void readsTexts() {
        String row = "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                + "<c t=\"inlineStr\"><is><t>张</t><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh><phoneticPr fontId=\"1\"/></is></c>"
                + "<c><is><t xml:space=\"preserve\"> 甲 </t></is></c><c t=\"s\"><v>3</v></c></row>";
        Book book = Book.of(row)
                .strings(
                        "<si><r><t>朝</t></r><r><rPr><b/><t>no</t></rPr><t>阳</t></r><rPh sb=\"0\" eb=\"1\"><t>ZY</t></rPh></si>",
                        "<si><t>a_x000D_b_x005F_x000D_c_xZZZZ_d_xDFFE_e_x0041</t></si>",
                        "<si/>",
                        "<si><t><![CDATA[<丁>]]>&amp;&#x4e01;</t></si>");
        assertThat(Reading.cell(book)).isEqualTo("朝阳|a\rb_x000D_c_xZZZZ_d_xDFFE_e_x0041||张| 甲 |<丁>&丁");
    }

    @Test
    @DisplayName("没有引用的行与单元格接着上一个；稀疏的行号照记")
    void placesCellsWithoutReference() {
        assertThat(Reading.rows(Book.of(
                                "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row>"
                                        + "<row r=\"5\"><c/><c><v>4</v></c><c s=\"1\"/></row><row/><row><c r=\"C7\"><v>5</v></c></row>")
                        .bytes()))
                .containsExactly("1: 1|||2|3", "5: |4", "7: ||5");
    }

    @Test
    @DisplayName("同一行内次序颠倒的单元格各归其位")
    void sortsCells() {
        assertThat(Reading.cell("<c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c>"))
                .isEqualTo("1|2");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            <row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>, 工作表“Sheet1”第 2 行之后的行号有误
            <row r="3"/><row r="2"/>,                                                     工作表“Sheet1”第 3 行之后的行号有误
            <row r="1048577"/>,                                                           工作表“Sheet1”第 0 行之后的行号有误
            <row r="x"/>,                                                                 工作表“Sheet1”第 0 行之后的行号有误
            <row r="1"><c r="B2"><v>1</v></c></row>,                                      引用与位置不符
            <row r="1"><c r="1"><v>1</v></c></row>,                                       引用与位置不符
            <row r="1"><c r="XFE1"><v>1</v></c></row>,                                    引用与位置不符
            <row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>,                     超出列数上限
            <row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>,                工作表“Sheet1”的单元格 A1出现两次
            <row r="1"><c r="A1" t="s"><v>0</v></c></row>,                                单元格 A1 引用的共享文字不存在
            <row r="1"><c r="A1" t="s"><v>-1</v></c></row>,                               单元格 A1 引用的共享文字不存在
            <row r="1"><c r="A1" t="q"><v>0</v></c></row>,                                单元格 A1 的类型未知
            """)
    @DisplayName("自相矛盾的引用：整份拒收并指出位置")
    void refusesContradictions(String rows, String expected) {
        assertThat(Reading.rows(Book.of(rows).bytes()))
                .hasSize(1)
                .first()
                .asString()
                .contains(expected);
    }

    @Test
    @DisplayName("一万列；最后一列 XFD")
    void readsWideRows() {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < 10_000; i++) {
            row.append("<c><v>").append(i).append("</v></c>");
        }
        String[] cells = Reading.cell(
                        Book.of(row.append("<c r=\"XFD1\"><v>5</v></c></row>").toString()))
                .split("\\|", -1);
        assertThat(cells).hasSize(16_384);
        assertThat(cells[9_999]).isEqualTo("9999");
        assertThat(cells[16_383]).isEqualTo("5");
    }
}
