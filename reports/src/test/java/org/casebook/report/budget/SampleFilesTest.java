package org.casebook.report.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.report.IntakeJson;
import org.casebook.report.IntakeTable;
import org.casebook.report.Sample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("同样的输入，同样的字节")
class SampleFilesTest {

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("每种文件写两遍，内容一致")
    void writesTheSameBytesTwice(Lang lang) throws Exception {
        Path directory = Files.createDirectories(Path.of("target", "sample", lang.code()));
        for (String name :
                new String[] {"page.html", "budget.csv", "budget.json", "budget.txt", "intake.txt", "intake.json"}) {
            String first = content(name, lang);
            assertThat(content(name, lang)).isEqualTo(first).isNotEmpty();
            Files.writeString(directory.resolve(name), first);
        }
    }

    private static String content(String name, Lang lang) throws Exception {
        StringWriter out = new StringWriter();
        switch (name) {
            case "page.html" ->
                new BudgetPage(Sample.LABELS, lang, Sample.HEAD)
                        .write(Sample.estimate(), Sample.articles(), Sample.files(), List.of(Sample.reserve()), out);
            case "budget.csv" -> new BudgetCsv(Sample.LABELS, lang).write(Sample.estimate(), out);
            case "budget.json" -> new BudgetJson("small-enterprise-loan"::equals).write(Sample.estimate(), out);
            case "budget.txt" -> out.append(new BudgetTable(Sample.LABELS, lang, 120).render(Sample.estimate()));
            case "intake.txt" -> out.append(new IntakeTable(Sample.LABELS, lang).render(Sample.files()));
            default -> IntakeJson.write(Sample.files(), Lang.ZH, out);
        }
        return out.toString();
    }
}
