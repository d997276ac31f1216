package org.casebook.pipeline.intake.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("工作簿的各个部件")
class PackageTest {

    private static final String ROW = Book.row(1, "甲", "乙");
    private static final List<String> READ = List.of("1: 甲|乙");

    private static String refusal(byte[] book) {
        List<String> rows = Reading.rows(book);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    @DisplayName("反斜杠、开头的斜杠、大小写不同的部件名")
    void findsPartsUnderOddNames() {
        for (String name :
                List.of("xl\\worksheets\\sheet1.xml", "/xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.XML")) {
            assertThat(Reading.rows(Book.of(ROW)
                            .rename("xl/worksheets/sheet1.xml", name)
                            .bytes()))
                    .isEqualTo(READ);
        }
        assertThat(Reading.rows(Book.of(ROW).rename("_rels/.rels", null).bytes()))
                .isEqualTo(READ);
    }

    @Test
    @DisplayName("主部件与工作表可在别处，引用可为绝对、相对或带 ..")
    void followsRelationships() {
        Book book = Book.of(ROW)
                .rename("xl/workbook.xml", "xl/a/book2.xml")
                .rename("xl/_rels/workbook.xml.rels", null)
                .part(
                        "xl/a/_rels/book2.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"./../worksheets/sheet1.xml\"/>"
                                + "</Relationships>")
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\""
                                + " Target=\"/xl/a/book2.xml\"/></Relationships>");
        assertThat(Reading.rows(book.bytes())).isEqualTo(READ);
    }

    @Test
    @DisplayName("UTF-16 与 GB18030 编码的部件")
    void readsOtherEncodings() {
        for (Charset charset :
                List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("GB18030"))) {
            assertThat(Reading.rows(Book.of(ROW)
                            .encode("xl/worksheets/sheet1.xml", charset)
                            .bytes()))
                    .as(charset.name())
                    .isEqualTo(READ);
        }
    }

    @Test
    @DisplayName("缺少部件：指出缺哪个")
    void namesMissingParts() {
        assertThat(refusal(Book.of(ROW).rename("xl/worksheets/sheet1.xml", null).bytes()))
                .contains("缺少部件 xl/worksheets/sheet1.xml");
        assertThat(refusal(Book.of(ROW)
                        .strings("<si/>")
                        .rename("xl/sharedStrings.xml", null)
                        .bytes()))
                .contains("缺少部件 xl/sharedstrings.xml");
        assertThat(refusal(
                        Book.of(ROW).rename("xl/_rels/workbook.xml.rels", null).bytes()))
                .contains("已损坏");
    }

    @Test
    @DisplayName("任何一处被截断都不会被当作完好")
    void noticesEveryCut() {
        byte[] book = Book.of(ROW).bytes();
        for (int length = 0; length < book.length; length++) {
            assertThat(Reading.rows(Arrays.copyOf(book, length)))
                    .as("%d bytes", length)
                    .isNotEqualTo(READ);
        }
    }

    @Test
    @DisplayName("任何一个比特被改都不会读出别的内容")
    void noticesEveryFlippedBit() {
        byte[] book = Book.of(ROW).bytes();
        for (int at = 0; at < book.length; at++) {
            byte[] damaged = book.clone();
            damaged[at] ^= 0x10;
            List<String> rows = Reading.rows(damaged);
            assertThat(rows.equals(READ) || rows.size() == 1 && !rows.get(0).startsWith("1: "))
                    .as("byte %d: %s", at, rows)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("XML 不完整")
    void noticesUnfinishedXml() {
        String whole = Book.worksheet("<sheetData>" + ROW + "</sheetData>");
        for (int length = 0; length < whole.length(); length++) {
            Book book = Book.of(ROW).part("xl/worksheets/sheet1.xml", whole.substring(0, length));
            assertThat(refusal(book.bytes())).contains("不是完好的 XML");
        }
    }

    @Test
    @DisplayName("文档类型声明、实体、外部实体：一律不读")
    void refusesDocumentTypes() {
        String sheet = Book.worksheet("<sheetData>" + Book.row(1, "&e;") + "</sheetData>");
        for (String type : List.of(
                "<!DOCTYPE worksheet [<!ENTITY e \"甲\">]>",
                "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE worksheet SYSTEM \"http://localhost/x.dtd\">")) {
            assertThat(refusal(Book.of(ROW)
                            .part("xl/worksheets/sheet1.xml", type + sheet)
                            .bytes()))
                    .contains("DTD");
        }
        assertThat(refusal(Book.of(ROW).part("xl/worksheets/sheet1.xml", sheet).bytes()))
                .contains("XML");
    }

    @Test
    @DisplayName("两张同名的工作表、两个同名的部件")
    void refusesTwins() {
        assertThat(refusal(Book.of(ROW).sheet("SHEET1", ROW).bytes())).contains("已损坏");
        assertThat(refusal(Book.of(ROW).part("xl\\workbook.xml", "<workbook/>").bytes()))
                .contains("已损坏");
    }

    @Test
    @DisplayName("旧版工作簿、设密码者、网页、xlsb、ods、别的压缩包：各说各的")
    void tellsWhatElseItIs() {
        byte[] ole = new byte[2048];
        byte[] sign = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(sign, 0, ole, 0, sign.length);
        assertThat(refusal(ole)).contains(".xls）或 WPS");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1024, name.length);
        assertThat(refusal(ole)).contains("打开密码");
        assertThat(refusal("\uFEFF \n<html><table>".getBytes(StandardCharsets.UTF_8)))
                .contains("网页");
        assertThat(refusal("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))).contains(".csv");
        assertThat(refusal(new byte[0])).contains("不是完好的 Excel 工作簿");
        assertThat(refusal(Book.of(ROW)
                        .rename("xl/workbook.xml", "xl/workbook.bin")
                        .bytes()))
                .contains(".xlsb");
        assertThat(refusal(Book.of(ROW).rename("xl/workbook.xml", "content.xml").bytes()))
                .contains(".ods");
        assertThat(refusal(Book.of(ROW).rename("xl/workbook.xml", "名单.csv").bytes()))
                .contains("没有工作簿");
    }

    @Test
    @DisplayName("隐藏与深度隐藏的工作表、图表；位置按可见的标签计")
    void knowsWhichSheetsAreSeen() throws Exception {
        Book book = new Book()
                .sheet("字典", "hidden", "<sheetData/>")
                .sheet("甲", "")
                .sheet("藏", "veryHidden", "<sheetData/>")
                .sheet("乙", "");
        book.relate("chart", "chartsheet", "chartsheets/sheet1.xml");
        String list =
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"字典\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"甲\" r:id=\"rId2\"/>"
                        + "<sheet name=\"图\" r:id=\"chart\"/><sheet name=\"藏\" state=\"veryHidden\" r:id=\"rId3\"/>"
                        + "<sheet name=\"乙\" r:id=\"rId4\"/></sheets></workbook>";
        try (Workbook workbook =
                Workbook.open(book.part("xl/workbook.xml", list).bytes())) {
            assertThat(workbook.sheets())
                    .containsExactly(
                            new Sheet("字典", -1, "xl/worksheets/sheet1.xml"),
                            new Sheet("甲", 0, "xl/worksheets/sheet2.xml"),
                            new Sheet("藏", -1, "xl/worksheets/sheet3.xml"),
                            new Sheet("乙", 2, "xl/worksheets/sheet4.xml"));
        }
    }
}
