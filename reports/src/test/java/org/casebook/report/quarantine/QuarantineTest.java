package org.casebook.report.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("隔离的行：终端、CSV、JSON")
class QuarantineTest {

    private static final QuarantineLine CODE = new QuarantineLine(
            "a.csv",
            7,
            new Text("第 7 行", "line 7"),
            "training",
            new Text("职业培训", "training"),
            "UNKNOWN_CODE",
            new Text("代码不在代码表中", "an unknown code"),
            "kind",
            new Text("类别", "kind"),
            Text.same("=9"),
            new Text("应为 1（技能培训）", "1 is expected"),
            List.of(new Text("〔姓名或名称〕", "[name]"), Text.same("=9"), Text.same("\u001b[31m")));
    private static final QuarantineLine WIDTH = new QuarantineLine(
            "b.csv",
            1_048_578,
            new Text("第 2 张表第 2 行", "sheet 2 row 2"),
            "training",
            new Text("职业培训", "training"),
            "WRONG_FIELD_COUNT",
            new Text("字段数与表头不符", "wrong number of fields"),
            "",
            Text.same(""),
            new Text("2 个字段，表头 3 个", "2 fields, 3 headings"),
            new Text("字段数应与表头相同", "as many fields as headings"),
            List.of(Text.same("***"), Text.same("5")));

    @Test
    @DisplayName("终端：按文件排列，原因、列、所见、要求、内容；控制字符变空格；末尾是总数")
    void text() throws IOException {
        StringWriter out = new StringWriter();
        new QuarantineText(Lang.ZH, 120).write(List.of(CODE, WIDTH).iterator(), 1234, out);
        assertThat(out).hasToString("""
                        a.csv（职业培训）
                          第 7 行 代码不在代码表中（UNKNOWN_CODE），列 类别（kind）：=9；应为 1（技能培训）
                            〔姓名或名称〕 | =9 |  [31m
                        b.csv（职业培训）
                          第 2 张表第 2 行 字段数与表头不符（WRONG_FIELD_COUNT）：2 个字段，表头 3 个；字段数应与表头相同
                            *** | 5
                        共 1,234 行被隔离，以上为前 2 行；用 --limit 多列，或用 --format csv --out 文件 导出全部。
                        """);
    }

    @Test
    @DisplayName("终端：没有就说没有")
    void nothing() throws IOException {
        StringWriter out = new StringWriter();
        new QuarantineText(Lang.EN, 120).write(List.<QuarantineLine>of().iterator(), 0, out);
        assertThat(out).hasToString("Nothing in quarantine that was asked for.\n");
    }

    @Test
    @DisplayName("CSV：字节顺序标记、中文表头，公式样的内容不会被表格软件执行")
    void csv() throws IOException {
        StringWriter out = new StringWriter();
        new QuarantineCsv(Lang.ZH).write(List.of(CODE).iterator(), out);
        assertThat(out)
                .hasToString(
                        "\uFEFF文件,位置,数据表,原因,原因代码,列,列名,所见,要求,该行内容（已遮盖）\r\n"
                                + "a.csv,第 7 行,职业培训,代码不在代码表中,UNKNOWN_CODE,类别,kind,'=9,应为 1（技能培训）,〔姓名或名称〕 | =9 | \u001b[31m\r\n");
    }

    @Test
    @DisplayName("JSON：一行一个对象；没有就是空数组")
    void json() throws IOException {
        StringWriter out = new StringWriter();
        new QuarantineJson(Lang.EN).write(List.of(CODE, WIDTH).iterator(), out);
        assertThat(out).hasToString("""
                        [
                        {"file":"a.csv","line":7,"place":"line 7","table":"training","reason":"UNKNOWN_CODE","label":"an unknown code","column":"kind","title":"kind","seen":"=9","expected":"1 is expected","content":["[name]","=9","\\u001B[31m"]},
                        {"file":"b.csv","line":1048578,"place":"sheet 2 row 2","table":"training","reason":"WRONG_FIELD_COUNT","label":"wrong number of fields","column":"","title":"","seen":"2 fields, 3 headings","expected":"as many fields as headings","content":["***","5"]}
                        ]
                        """);
        StringWriter empty = new StringWriter();
        new QuarantineJson(Lang.EN).write(List.<QuarantineLine>of().iterator(), empty);
        assertThat(empty).hasToString("[\n]\n");
    }
}
