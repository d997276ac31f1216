package org.casebook.simulation.result;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Text;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.Industry;

/** The parts of each dimension in the order in which reports list them, and what people call them. */
public final class Parts {

    /** Units about which the registry does not say to which part they belong, or that have no employer. */
    public static final String UNKNOWN = "UNKNOWN";

    /** Units that belong to none of the groups. */
    public static final String NONE = "NONE";

    private static final Map<Dimension, Map<String, Text>> LABELS = new EnumMap<>(Dimension.class);

    static {
        Map<String, Text> industries = new LinkedHashMap<>();
        for (char section = 'A'; section <= 'T'; section++) {
            String code = String.valueOf(section);
            industries.put(code, new Industry(code).label());
        }
        Map<String, Text> scales = new LinkedHashMap<>();
        scales.put("LARGE", new Text("大型", "large"));
        scales.put("MEDIUM", new Text("中型", "medium"));
        scales.put("SMALL", new Text("小型", "small"));
        scales.put("MICRO", new Text("微型", "micro"));
        Map<String, Text> ages = new LinkedHashMap<>();
        ages.put("0-15", new Text("16岁以下", "under 16"));
        for (String band : List.of("16-24", "25-34", "35-44", "45-54", "55-59")) {
            String years = band.replace('-', '–');
            ages.put(band, new Text(years + "岁", years));
        }
        ages.put("60+", new Text("60岁及以上", "60 and over"));
        Map<String, Text> sexes = new LinkedHashMap<>();
        sexes.put("MALE", new Text("男", "men"));
        sexes.put("FEMALE", new Text("女", "women"));
        Map<String, Text> groups = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            groups.put(group.name(), group.label());
        }
        groups.put(NONE, new Text("不属于任何类别", "none of the groups"));
        Text unknown = new Text("不详", "unknown");
        Text noEmployer = new Text("无单位或不详", "no employer, or unknown");
        industries.put(UNKNOWN, noEmployer);
        scales.put(UNKNOWN, noEmployer);
        ages.put(UNKNOWN, unknown);
        sexes.put(UNKNOWN, unknown);
        groups.put(UNKNOWN, unknown);
        LABELS.put(Dimension.INDUSTRY, industries);
        LABELS.put(Dimension.SCALE, scales);
        LABELS.put(Dimension.AGE, ages);
        LABELS.put(Dimension.SEX, sexes);
        LABELS.put(Dimension.GROUP, groups);
    }

    private Parts() {}

    /** The identifiers of the parts, {@link #UNKNOWN} last. */
    public static List<String> of(Dimension dimension) {
        return new ArrayList<>(LABELS.getOrDefault(dimension, Map.of()).keySet());
    }

    /** @throws IllegalArgumentException when the dimension has no such part */
    public static Text label(Dimension dimension, String part) {
        Text label = LABELS.getOrDefault(dimension, Map.of()).get(part);
        if (label == null) {
            throw new IllegalArgumentException("No part " + part + " of " + dimension);
        }
        return label;
    }
}
