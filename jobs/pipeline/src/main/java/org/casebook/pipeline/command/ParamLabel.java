package org.casebook.pipeline.command;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.policy.Lang;

/** What stands for a value in the help: {@code MEASURE.TERM=VALUE}, {@code 措施.参数=值}. */
final class ParamLabel {

    static final Pattern WORD = Pattern.compile("[A-Z]+");

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("AMOUNT", "金额"),
            Map.entry("COUNTY", "县区"),
            Map.entry("DATE", "日期"),
            Map.entry("DIMENSION", "维度"),
            Map.entry("DIR", "目录"),
            Map.entry("FILE", "文件"),
            Map.entry("FORM", "形式"),
            Map.entry("FROM", "起点"),
            Map.entry("FUND", "资金来源"),
            Map.entry("GROUND", "条件"),
            Map.entry("KEY", "编号"),
            Map.entry("MEASURE", "措施"),
            Map.entry("N", "个数"),
            Map.entry("NAME", "名称"),
            Map.entry("NUMBER", "数"),
            Map.entry("PATH", "路径"),
            Map.entry("RATE", "比例"),
            Map.entry("REASON", "原因"),
            Map.entry("RUN", "测算编号"),
            Map.entry("S", "倍数"),
            Map.entry("STEP", "步长"),
            Map.entry("TABLE", "表"),
            Map.entry("TERM", "参数"),
            Map.entry("TO", "终点"),
            Map.entry("URI", "URI"),
            Map.entry("URL", "地址"),
            Map.entry("VALUE", "值"),
            Map.entry("YEAR", "年度"));

    private ParamLabel() {}

    /** A word that has no translation stays what it is. */
    static String in(Lang lang, String label) {
        return lang == Lang.EN
                ? label
                : WORD.matcher(label)
                        .replaceAll(word -> Matcher.quoteReplacement(CHINESE.getOrDefault(word.group(), word.group())));
    }

    static boolean isKnown(String word) {
        return CHINESE.containsKey(word);
    }
}
