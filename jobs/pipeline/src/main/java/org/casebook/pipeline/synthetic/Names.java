package org.casebook.pipeline.synthetic;

import java.util.List;
import java.util.Map;

/** Invented names, made to be seen as such: nobody is called 王甲三. */
final class Names {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String NUMBERS = "一二三四五六七八九十";
    private static final List<String> WORDS =
            List.of("崆峒样", "泾水样", "陇样", "关山样", "丰禾样", "金果样", "红牛样", "梯田样", "柳湖样", "回山样");
    private static final Map<String, String> TRADES = Map.ofEntries(
            Map.entry("A", "种养殖"),
            Map.entry("B", "矿业"),
            Map.entry("C", "制造"),
            Map.entry("D", "能源"),
            Map.entry("E", "建筑"),
            Map.entry("F", "商贸"),
            Map.entry("G", "运输"),
            Map.entry("H", "餐饮"),
            Map.entry("I", "信息"),
            Map.entry("J", "金融服务"),
            Map.entry("K", "置业"),
            Map.entry("L", "商务"),
            Map.entry("M", "科技"),
            Map.entry("N", "环境"),
            Map.entry("O", "家政"),
            Map.entry("P", "学校"),
            Map.entry("Q", "医院"),
            Map.entry("R", "文化"),
            Map.entry("S", "事务中心"));

    private Names() {}

    static String person(int number) {
        int mixed = (int) Math.floorMod(number * 2654435761L >>> 7, 2_000L);
        return "" + SURNAMES.charAt(mixed / 100) + STEMS.charAt(mixed / 10 % 10) + NUMBERS.charAt(mixed % 10);
    }

    static String employer(int number, String place, String section, boolean ofTheState) {
        String trade = TRADES.getOrDefault(section, "综合");
        return "合成" + place + WORDS.get(number % WORDS.size()) + Digits.padded(number, 4) + "号" + trade
                + (ofTheState ? "" : "有限公司");
    }
}
