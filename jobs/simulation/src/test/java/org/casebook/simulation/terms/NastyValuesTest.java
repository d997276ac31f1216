package org.casebook.simulation.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.Conf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("乱写的取值：要么是值，要么好好说明，绝没有别的异常")
class NastyValuesTest {

    private static final PolicyBook BOOK = Conf.policy();

    @Test
    @DisplayName("每一个参数 × 每一种乱写")
    void everyTermAnswers() {
        List<String> nasty = nasty();
        int accepted = 0;
        for (MeasureDefinition measure : Measures.all()) {
            for (Term term : BOOK.of(measure.stem()).terms().values()) {
                TermPath path = path(term.path());
                for (String value : nasty) {
                    if (answers(() -> path.written(value, NastyValuesTest::bad))) {
                        accepted++;
                        answers(() -> BOOK.with(List.of(term.path() + "=" + value), Measures.all()));
                    }
                }
            }
        }
        assertThat(accepted).isBetween(100, 77 * nasty.size() / 2);
    }

    @Test
    @DisplayName("乱写的名称、起止步长")
    void namesAndRangesAnswer() {
        TermPath ratio = path("small-enterprise-loan.hiringRatio");
        TermPath months = path("small-enterprise-loan.contractMonths");
        TermPath list = path("unemployment-benefit.durations");
        for (String value : nasty()) {
            answers(() -> BOOK.with(List.of(value), Measures.all()));
            answers(() -> BOOK.with(List.of(value + "=1"), Measures.all()));
            answers(() -> BOOK.with(List.of("small-enterprise-loan." + value + "=1"), Measures.all()));
            answers(() -> BOOK.with(List.of("unemployment-benefit.monthlyByCounty." + value + "=1"), Measures.all()));
            answers(() -> CountyName.parse(value, NastyValuesTest::bad));
            for (TermPath path : List.of(ratio, months, list)) {
                answers(() -> TermRange.parse(path, value, NastyValuesTest::bad));
                answers(() -> TermRange.parse(path, value + "..20%:1%", NastyValuesTest::bad));
                answers(() -> TermRange.parse(path, "1.." + value + ":1", NastyValuesTest::bad));
                answers(() -> TermRange.parse(path, "1..2:" + value, NastyValuesTest::bad));
            }
        }
    }

    private static boolean answers(Runnable typed) {
        try {
            typed.run();
            return true;
        } catch (BadInput e) {
            assertThat(e.message(Lang.ZH)).contains("错误：", "位置：", "办法：");
            return false;
        } catch (RuntimeException e) {
            return fail("not an answer", e);
        }
    }

    private static TermPath path(String term) {
        return TermPath.parse(term, BOOK, Measures.all(), NastyValuesTest::bad);
    }

    private static BadInput bad(Text what, Text remedy) {
        return new BadInput(what, "test", remedy);
    }

    private static List<String> nasty() {
        List<String> nasty = new ArrayList<>(List.of(
                "",
                " ",
                "\u3000",
                "\u200b",
                "\uFEFF",
                "=",
                "==",
                ".",
                "..",
                "...",
                ":",
                "+",
                "++",
                "-",
                "--",
                "%",
                "％",
                "/",
                "//",
                "+6",
                "-6",
                "+",
                "6+",
                "+6+",
                "6++6",
                "6+x",
                "6-",
                "0",
                "00",
                "-0",
                "1",
                "１",
                "１２",
                "0.1",
                ".1",
                "1.",
                "1..2",
                "0..0:0",
                "1..2:0",
                "1..2:-1",
                "2..1:1",
                "0..999999999:1",
                "0..1:0.000001",
                "1/0",
                "0/0",
                "1/3",
                "1/3/3",
                "-1/3",
                "1/-3",
                "1e3",
                "1e-3",
                "1E999999999",
                "1e99999999999",
                "NaN",
                "Infinity",
                "-Infinity",
                "∞",
                "null",
                "true",
                "是",
                "false",
                "无",
                "20%",
                "20％",
                "２０％",
                "20%%",
                "120%",
                "-20%",
                "20 %",
                "2 0%",
                "百分之二十",
                "百分之",
                "分之",
                "三分之零",
                "零分之三",
                "万分之万",
                "两成",
                "成",
                "十成",
                "五五成",
                "半",
                "二十万",
                "20万",
                "20万元",
                "万",
                "亿",
                "亿亿",
                "三万五",
                "一百亿亿",
                "元",
                "¥",
                "￥20",
                "人民币",
                "6个月",
                "个月",
                "月",
                "年",
                "6年",
                "一年半",
                "99999999999999999999",
                "9223372036854775807",
                "9223372036854775808",
                "2147483647",
                "2147483648",
                "0.0000000000000000001",
                "100000000000000000000000000%",
                "٦",
                "६",
                "৬",
                "๖",
                "𝟔",
                "六",
                "陆",
                "①",
                "²",
                "½",
                "Ⅵ",
                "VETERAN",
                "veteran",
                "退役军人",
                "退役军人+退役军人",
                "VETERAN++GRADUATE",
                "620802",
                "崆峒区",
                "崆峒区+崆峒区",
                "620999",
                "OPENING_CLOSING",
                "12+18+24",
                "24+18+12",
                "12、18、24",
                "12,18,24",
                "$(date)",
                "${x}",
                "%s%n%d",
                "'",
                "\"",
                "\\",
                "\u0000",
                "\n",
                "\t",
                "1\n2",
                "\u202e6",
                "😀",
                "\uD83D",
                "<b>",
                "; drop table",
                "../../etc",
                "@file",
                "--lang",
                "a.b",
                "小微",
                "补贴"));
        nasty.add("9".repeat(1_000));
        nasty.add("六".repeat(1_000));
        nasty.add("1+".repeat(1_000) + "1");
        Random random = new Random(9);
        String alphabet = "0123456789+-.,%/=:eE 万亿元个月年百分之二十两成点零０９％＋.。٣६x";
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length >= 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            nasty.add(text.toString());
        }
        return nasty;
    }
}
