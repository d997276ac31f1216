package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casebook.pipeline.intake.Fixture.MAN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.contract.HeadingNames;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.read.workbook.Book;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("工作簿作为交付的文件")
class WorkbookTest {

    private static final String POSTS = "employment/public-posts.xlsx";
    private static final String HEADINGS =
            Book.row(1, "post_id", "person_id", "starts_on", "county", "village", "ends_on");
    private static final String POST = Book.row(2, "P1", MAN, "2019-01-01", "620802", "朝阳村");

    @TempDir
    Path directory;

    private Fixture.Reading read(String path, Book book) {
        Fixture.write(directory, path, book.bytes());
        return Fixture.read(directory, path);
    }

    /** The rows of a workbook of posts as {@code sheet line: first cell}. */
    private static List<String> rows(Book book) throws Unreadable, IOException {
        HeadingNames headings = new HeadingNames(Fixture.contracts().tables().get("public_post"));
        List<String> found = new ArrayList<>();
        try (Rows rows = XlsxRows.open(book.bytes(), List.of("public-post", "public-posts", "公益性岗位"), headings)) {
            for (Cells row = rows.next(); row != null; row = rows.next()) {
                found.add(row.sheet() + " " + row.line() + ": " + row.texts()[0]);
            }
        }
        return found;
    }

    @Test
    @DisplayName("两行表头、数字、日期序列号；公式所在的行退回并指出单元格")
    void readsWorkbooks() throws IOException {
        Fixture.write(directory, "employment/public-posts.xlsx", workbook("Sheet1"));
        Fixture.Reading reading = Fixture.read(directory, "employment/public-posts.xlsx");
        assertThat(reading.verdicts()).containsExactly(null, "BAD_TYPE", "WRONG_FIELD_COUNT");
        assertThat(reading.rows()).extracting(Fixture.Record::line).containsExactly(3, 4, 6);
        assertThat(reading.rows().get(0).values()).contains("1001", "2019-01-01", "620802", "朝阳村");
        assertThat(reading.rows().get(1).detail()).contains("C4 holds a formula");
    }

    @Test
    @DisplayName("有与表同名的工作表则用之")
    void prefersTheSheetNamedLikeTheTable() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "本文件为合成数据");
            Worksheet sheet = workbook.newWorksheet("Public_Post");
            fill(sheet, 0, "post_id", "person_id", "starts_on", "county", "village");
            fill(sheet, 1, "P1", MAN, "2019/1/1", "620802", "朝阳村");
        }
        Fixture.write(directory, "employment/public-posts.xlsx", bytes.toByteArray());
        assertThat(Fixture.read(directory, "employment/public-posts.xlsx").verdicts())
                .containsExactly((String) null);
    }

    /** Rows: two headings, one good, one with a formula, one blank, one with a cell too many. */
    private static byte[] workbook(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            fill(sheet, 0, "岗位", "公民身份号码", "开始", "行政区划代码", "村");
            fill(sheet, 1, "post_id", "AAC002", "AAE030", "AAB301", "village");
            fill(sheet, 2, null, MAN, null, null, "朝阳村");
            sheet.value(2, 0, 1001);
            sheet.value(2, 2, 43466);
            sheet.value(2, 3, 620802);
            fill(sheet, 3, "P2", MAN, null, "620802", "朝阳村");
            sheet.formula(3, 2, "A1");
            fill(sheet, 5, "P3", MAN, "2019-01-01", "620802", "朝阳村", "多余");
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                sheet.value(row, i, texts[i]);
            }
        }
    }

    @Test
    @DisplayName("逐张读取可见的工作表，行号各不相同；隐藏的不读而点名，名称中的证件号码遮盖")
    void readsAllThatCanBeSeen() throws Exception {
        Book book = new Book()
                .sheet("去年", "hidden", "<sheetData>" + Book.row(1, "旧") + "</sheetData>")
                .sheet("甲", Book.row(1, "a") + Book.row(1_048_576, "b"))
                .sheet("空", "")
                .sheet(MAN, "veryHidden", "<sheetData/>")
                .sheet("乙", Book.row(1, "c") + Book.row(3, " ") + Book.row(4, "d"));
        assertThat(rows(book)).containsExactly("甲 1: a", "甲 1048576: b", "乙 2097153: c", "乙 2097156: d");
        Fixture.Reading reading = read(POSTS, book.sheet("丙", HEADINGS + POST));
        assertThat(reading.file().verdict()).isNotEqualTo("UNREADABLE");
        Book sound = new Book().sheet("旧", "hidden", "<sheetData/>").sheet(MAN, "veryHidden", "<sheetData/>");
        List<Suspicion> suspicions =
                read(POSTS, sound.sheet("新", HEADINGS + POST)).facts().suspicions();
        assertThat(suspicions).extracting(Suspicion::kind).containsExactly(Suspicion.Kind.HIDDEN_SHEET);
        assertThat(suspicions.get(0).text().zh()).startsWith("2 张隐藏的工作表没有读取（旧, ***）");
    }

    @Test
    @DisplayName("有与表同名的工作表：从它读起，前面的说明不读")
    void beginsWithTheSheetNamedLikeTheTable() throws Exception {
        Book book = new Book()
                .sheet("说明", Book.row(1, "x"))
                .sheet(" Public_Posts ", Book.row(1, "a"))
                .sheet("续", Book.row(1, "b"));
        assertThat(rows(book)).containsExactly(" Public_Posts  1: a", "续 1048577: b");
    }

    @Test
    @DisplayName("所有工作表都隐藏：拒收")
    void wantsASheetThatCanBeSeen() {
        Book book = new Book().sheet("甲", "hidden", "<sheetData>" + HEADINGS + POST + "</sheetData>");
        assertThatThrownBy(() -> rows(book))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no sheet can be seen");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            C2, s=1, 43466.75, '',          '',                                朝阳村
            C2, t=d, 2019-01-01T00:00:00, '', '',                              朝阳村
            A2, s=1, 43466,    BAD_TYPE,    单元格 A2 是日期，该列不是日期,    ''
            E2, s=1, 43466,    BAD_TYPE,    单元格 E2 是日期，该列不是日期,    ''
            D2, s=1, 620802,   BAD_TYPE,    单元格 D2 是日期，该列不是日期,    ''
            D2, s=0, 620802,   '',          '',                                朝阳村
            C2, s=0, 43466,    '',          '',                                朝阳村
            C2, s=1, 60,       BAD_TYPE,    单元格 C2 是日期格式而不是有效日期, ''
            C2, t=e, '#REF!',  BAD_TYPE,    单元格 C2 是错误值,                ''
            D2, s=2, 6208.02,  BAD_TYPE,    单元格 D2 是百分比格式,            ''
            B2, s=0, 6.20802199001010E+17, BAD_TYPE, 单元格 B2 是超过 15 位的数字, ''
            A2, s=0, 1928000000001000,     BAD_TYPE, 单元格 A2 是超过 15 位的数字, ''
            """)
    @DisplayName("单元格按所见读取，不能按所见读取的退回并说明")
    void readsCellsAsTheyShow(
            String at, String attribute, String value, String verdict, String detail, String village) {
        String[] texts = {"P1", MAN, "2019-01-01", "620802", "朝阳村"};
        texts[at.charAt(0) - 'A'] = null;
        String cell = "<c r=\"" + at + "\" " + attribute.replace("=", "=\"") + "\"><v>" + value + "</v></c>";
        String row = Book.row(2, texts).replace("</row>", cell + "</row>");
        Fixture.Reading reading = read(POSTS, Book.of(HEADINGS + row).styles("", 0, 14, 10));
        Fixture.Record record = reading.rows().get(0);
        assertThat(record.verdict()).isEqualTo(verdict.isEmpty() ? null : verdict);
        if (verdict.isEmpty()) {
            assertThat(record.values()).contains("2019-01-01", "620802", village);
        } else {
            assertThat(record.detail()).startsWith(detail);
            assertThat(record.raw()).doesNotContain(MAN);
        }
    }

    @Test
    @DisplayName("月份列的日期单元格取其月份；逻辑值可作是否，不可作金额；1904 日期系统中未设格式的数字不作日期")
    void readsMonthsFlagsAndDaysOf1904() {
        String headings = Book.row(1, "person_id", "month", "county", "benefit", "medical_premium");
        String month = "<row r=\"2\"><c r=\"B2\" s=\"1\"><v>43525</v></c>"
                + Book.row(2, MAN, null, "620802", "1110", "240").replace("<row r=\"2\">", "");
        String flag = month.replace("2\"", "3\"")
                .replace("<c r=\"D3\" t=\"inlineStr\"><is><t>1110</t></is></c>", "<c r=\"D3\" t=\"b\"><v>1</v></c>");
        Fixture.Reading benefits = read(
                "employment/unemployment-benefits.xlsx",
                Book.of(headings + month + flag).styles("", 0, 57));
        assertThat(benefits.verdicts()).containsExactly(null, "BAD_TYPE");
        assertThat(benefits.rows().get(0).values()).contains("201903", "111000");
        assertThat(benefits.rows().get(1).column()).isEqualTo("benefit");

        String internships = Book.row(1, "person_id", "employer_id", "starts_on", "ends_on", "completed", "retained");
        String row = Book.row(2, MAN, "0000001").replace("</row>", "")
                + "<c r=\"C2\" s=\"1\"><v>42063</v></c><c r=\"D2\" s=\"1\"><v>42155</v></c><c r=\"E2\" t=\"b\"><v>1</v></c>"
                + "<c r=\"F2\" t=\"b\"><v>0</v></c></row>";
        String plain = row.replace("2\"", "3\"").replace(" s=\"1\"><v>42063", "><v>42063");
        Fixture.Reading read = read(
                "employment/internships.xlsx",
                Book.of(internships + row + plain).styles("", 0, 14).from1904());
        assertThat(read.verdicts()).containsExactly(null, "BAD_TYPE");
        assertThat(read.rows().get(0).values()).endsWith("2019-03-01", "2019-06-01", "true", "false");
        assertThat(read.rows().get(1).detail()).startsWith("单元格 C3 是未设日期格式的数字，而工作簿使用 1904 日期系统");
    }

    @Test
    @DisplayName("跨行合并的单元格、隐藏的行：照读并提醒；表头的合并不算")
    void namesMergedCellsAndHiddenRows() {
        String rows = HEADINGS
                + Book.row(2, "岗位", "人", "始", "county", "村")
                + POST.replace("2\"", "3\"")
                + POST.replace("2\"", "4\"").replace("P1", "P2").replace("<row ", "<row hidden=\"1\" ");
        Book book = new Book()
                .sheet(
                        "名单",
                        "visible",
                        "<sheetData>" + rows
                                + "</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"A9:F9\"/>"
                                + "<mergeCell ref=\"F3:F4\"/></mergeCells>");
        List<Suspicion> suspicions = read(POSTS, book).facts().suspicions();
        assertThat(suspicions)
                .extracting(Suspicion::kind)
                .containsExactly(Suspicion.Kind.MERGED_CELLS, Suspicion.Kind.HIDDEN_ROWS);
        assertThat(suspicions.get(0).text().zh()).contains("工作表“名单”有 1 处跨行合并的单元格（如 F3:F4）");
        assertThat(suspicions.get(0).line()).isEqualTo(3);
        assertThat(suspicions.get(1).text().zh()).contains("工作表“名单”有 1 行被隐藏或筛选");
    }

    private static String counted(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return cells.toString();
    }

    @Test
    @DisplayName("无列号的单元格前省略了空单元格：按表头与内容只有一种放法才移位，并说明")
    void movesCellsWithoutReference() {
        String headings = Book.row(1, "person_id", null, null, null, "hardship_category")
                .replace("<c r=\"E1", counted("registered_on", "county", "reason") + "<c r=\"E1")
                .replace("</row>", counted("closed_on", "close_reason") + "</row>");
        String start = "<row><c r=\"A2\" t=\"inlineStr\"><is><t>" + MAN + "</t></is></c>"
                + counted("2018-01-10", "620802", "EMPLOYER");
        String full = start + "<c r=\"E2\" t=\"inlineStr\"><is><t>050</t></is></c>" + counted("2018-05-11", "10");
        String short3 = start.replace("A2", "A3") + counted("2018-05-11", "10");
        String open4 = start.replace("A2", "A4") + "<c/><c/>";
        String wrong5 = start.replace("A2", "A5") + counted("沉没");
        String two6 = start.replace("A2", "A6").replace("EMPLOYER", "2018-05-11");
        Fixture.Reading reading = read(
                "employment/unemployment-registrations.xlsx",
                Book.of(headings + full + "</row>" + short3 + "</row>" + open4 + "</row>" + wrong5 + "</row>" + two6
                        + "</row>"));
        assertThat(reading.verdicts()).containsExactly(null, null, null, null, "UNKNOWN_CODE");
        assertThat(reading.rows().get(0).values()).endsWith("620802", "EMPLOYER", "050", "2018-05-11", "10");
        assertThat(reading.rows().get(1).values()).endsWith("620802", "EMPLOYER", null, "2018-05-11", "10");
        assertThat(reading.rows().get(2).values()).endsWith("620802", "EMPLOYER", null, null, null);
        assertThat(reading.rows().get(3).values()).endsWith("620802", "EMPLOYER", null, null, "沉没");
        Suspicion said = reading.facts().suspicions().get(0);
        assertThat(said.kind()).isEqualTo(Suspicion.Kind.CELLS_MOVED);
        assertThat(said.line()).isEqualTo(3);
        assertThat(said.text().zh()).startsWith("2 行的单元格没有列号");
    }

    @Test
    @DisplayName("无列号的单元格有不止一种放法：退回并指出单元格")
    void rejectsCellsThatMayStandInSeveralColumns() {
        String headings = Book.row(1, "person_id", "employer_id", "signed_on", "starts_on", "end_reason")
                .replace("</row>", counted("ends_on", "ended_on") + "</row>");
        String row = Book.row(2, MAN, "0000007919", "2017-11-20", "2017-11-20")
                .replace("</row>", counted("2018-12-31") + "</row>");
        Fixture.Reading reading = read("social-insurance/contracts.xlsx", Book.of(headings + row));
        assertThat(reading.verdicts()).containsExactly("BAD_TYPE");
        assertThat(reading.rows().get(0).column()).isEqualTo("end_reason");
        assertThat(reading.rows().get(0).detail()).startsWith("单元格 E2 起没有列号");
        assertThat(reading.facts().suspicions()).isEmpty();
    }

    @Test
    @DisplayName("读到一半发现损坏：整个文件不可读，并指出行")
    void refusesTheWholeFile() {
        Fixture.Reading reading =
                read(POSTS, Book.of(HEADINGS + POST + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>9</v></c></row>"));
        assertThat(reading.file().verdict()).isEqualTo("UNREADABLE");
        assertThat(reading.file().column()).isEqualTo("2");
        assertThat(reading.file().detail()).contains("单元格 A3 引用的共享文字不存在");
    }
}
