package org.casebook.policy;

import java.io.Serializable;
import java.util.List;

/**
 * A county, district or reporting area of the city by its six-digit code (GB/T 2260; 620871 stands for the industrial
 * park, which has no national code).
 */
public record County(String code) implements Comparable<County>, Serializable, Labelled {

    public static final County KONGTONG = new County("620802");

    /** 平凉工业园区. */
    public static final County PARK = new County("620871");

    private static final List<County> ALL = List.of(
            KONGTONG,
            new County("620821"),
            new County("620822"),
            new County("620823"),
            new County("620881"),
            new County("620825"),
            new County("620826"),
            PARK);

    public County {
        if (code.length() != 6 || !code.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new IllegalArgumentException("Invalid county code: " + code + " (must be six digits)");
        }
    }

    /** The city's areas in the order in which its own tables print them. */
    public static List<County> all() {
        return ALL;
    }

    @Override
    public Text label() {
        return switch (code) {
            case "620802" -> new Text("崆峒区", "Kongtong");
            case "620821" -> new Text("泾川县", "Jingchuan");
            case "620822" -> new Text("灵台县", "Lingtai");
            case "620823" -> new Text("崇信县", "Chongxin");
            case "620881" -> new Text("华亭市", "Huating");
            case "620825" -> new Text("庄浪县", "Zhuanglang");
            case "620826" -> new Text("静宁县", "Jingning");
            case "620871" -> new Text("平凉工业园区", "Pingliang Industrial Park");
            default -> Text.same(code);
        };
    }

    /** In the order of {@link #all}; codes from elsewhere come last. */
    @Override
    public int compareTo(County other) {
        int order = Integer.compare(rank(), other.rank());
        return order != 0 ? order : code.compareTo(other.code);
    }

    private int rank() {
        int rank = ALL.indexOf(this);
        return rank < 0 ? ALL.size() : rank;
    }
}
