package org.casebook.pipeline.intake.value;

import java.math.BigDecimal;
import java.util.Map;

/** In what an amount of money is written, as a power of ten of the yuan. */
public enum MoneyUnit {
    FEN(-2),
    JIAO(-1),
    YUAN(0),
    HUNDRED(2),
    THOUSAND(3),
    TEN_THOUSAND(4),
    MILLION(6),
    HUNDRED_MILLION(8);

    private static final Map<String, MoneyUnit> NAMES = Map.ofEntries(
            Map.entry("分", FEN),
            Map.entry("角", JIAO),
            Map.entry("元", YUAN),
            Map.entry("圆", YUAN),
            Map.entry("人民币", YUAN),
            Map.entry("RMB", YUAN),
            Map.entry("CNY", YUAN),
            Map.entry("YUAN", YUAN),
            Map.entry("¥", YUAN),
            Map.entry("百元", HUNDRED),
            Map.entry("千元", THOUSAND),
            Map.entry("万元", TEN_THOUSAND),
            Map.entry("百万元", MILLION),
            Map.entry("亿元", HUNDRED_MILLION));

    private final int power;

    MoneyUnit(int power) {
        this.power = power;
    }

    /** The unit of a name in capitals, null for none; 人民币万元 is 万元. */
    public static MoneyUnit of(String name) {
        MoneyUnit unit = NAMES.get(name);
        boolean prefixed = unit == null && name.startsWith("人民币");
        return prefixed ? NAMES.get(name.substring(3)) : unit;
    }

    /** The amount in yuan, exactly. */
    public BigDecimal yuan(BigDecimal amount) {
        BigDecimal yuan = amount.scaleByPowerOfTen(power);
        return yuan.scale() < 0 ? yuan.setScale(0) : yuan;
    }
}
