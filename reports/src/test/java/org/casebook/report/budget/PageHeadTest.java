package org.casebook.report.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.report.PageHead;
import org.casebook.report.Sample;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("测算页：送领导看的样子")
class PageHeadTest {

    private static Document page(Lang lang, String department) throws IOException {
        StringWriter out = new StringWriter();
        new BudgetPage(Sample.LABELS, lang, new PageHead(department, LocalDate.of(2020, 2, 7)))
                .write(Sample.estimate(), Sample.articles(), Sample.files(), List.of(Sample.reserve()), out);
        return Jsoup.parse(out.toString());
    }

    @Test
    @DisplayName("抬头：编制单位、日期、金额单位；没有给单位的留空待填")
    void saysWhoAndWhen() throws IOException {
        assertThat(page(Lang.ZH, "平凉市人社局").select(".head > span").eachText())
                .containsExactly("编制单位：平凉市人社局", "编制日期：2020年2月7日", "金额单位：万元（另有注明的除外）");
        assertThat(page(Lang.EN, "").select(".head > span").eachText())
                .containsExactly("Department:", "Drawn up on 2020-02-07", "Amounts in yuan unless marked otherwise");
        assertThat(page(Lang.EN, "").select(".head .blank")).hasSize(1);
    }

    @Test
    @DisplayName("表号从 1 起连续，每张表都有；图另编")
    void numbersTables() throws IOException {
        Document page = page(Lang.ZH, "");

        List<String> numbers = page.select("caption .number").eachText();
        assertThat(numbers).hasSameSizeAs(page.select("table"));
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo("表 " + (i + 1));
        }
        assertThat(page.select("figcaption .number").eachText()).containsExactly("图 1");
    }

    @Test
    @DisplayName("出处折叠；未核实的各有记号，只说明一次，正文不再出现“凭记忆”")
    void foldsProvenanceAway() throws IOException {
        Document page = page(Lang.ZH, "");

        assertThat(page.select("details.annex:not([open]) > summary").eachText())
                .containsExactly("展开各数值的取值、理由和所涉金额", "展开各文件的接收结果", "展开编号与版本");
        assertThat(page.text()).doesNotContain("凭记忆");
        assertThat(page.select(".marks").eachText()).hasSize(1).allMatch(text -> text.startsWith("※ 尚待核实"));
        assertThat(page.select(".assumptions .mark")).hasSize(1);
        assertThat(page.select(".assumptions td:has(.mark)").text())
                .isEqualTo("文件未规定小微企业按人数核定的额度，取与个人贷款相同的上限（R-44）；每人1,200元不计。※");
    }
}
