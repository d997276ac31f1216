package org.casebook.simulation.result;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.policy.Text;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.Industry;

/** The parts of each dimension in the order in which reports list them, and what people call them. */
public final class Parts {

    /** Units of which the registry does not say to which part they belong, or that have no employer. */
    public static final String UNKNOWN = "UNKNOWN";

    /** Units whose person belongs to none of the groups. */
    public static final String NONE = "NONE";

    private static final Map<Dimension, Map<String, Text>> LABELS = Arrays.stream(Dimension.values())
            .collect(Collectors.toMap(
                    dimension -> dimension, Parts::labels, (one, same) -> one, () -> new EnumMap<>(Dimension.class)));

    private Parts() {}

    private static Map<String, Text> labels(Dimension dimension) {
        Map<String, Text> labels = new LinkedHashMap<>();
        switch (dimension) {
            case INDUSTRY -> {
                for (char section = 'A'; section <= 'T'; section++) {
                    labels.put(String.valueOf(section), new Industry(String.valueOf(section)).label());
                }
            }
            case SCALE -> {
                labels.put("LARGE", new Text("大型", "large"));
                labels.put("MEDIUM", new Text("中型", "medium"));
                labels.put("SMALL", new Text("小型", "small"));
                labels.put("MICRO", new Text("微型", "micro"));
            }
            case AGE -> {
                labels.put("0-15", new Text("16岁以下", "under 16"));
                for (String band : List.of("16-24", "25-34", "35-44", "45-54", "55-59")) {
                    String years = band.replace('-', '–');
                    labels.put(band, new Text(years + "岁", years));
                }
                labels.put("60+", new Text("60岁及以上", "60 and over"));
            }
            case SEX -> {
                labels.put("MALE", new Text("男", "men"));
                labels.put("FEMALE", new Text("女", "women"));
            }
            case GROUP -> {
                for (Group group : Group.values()) {
                    labels.put(group.name(), group.label());
                }
                labels.put(NONE, new Text("不属于任何类别", "none of the groups"));
            }
        }
        boolean ofEmployers = dimension == Dimension.INDUSTRY || dimension == Dimension.SCALE;
        labels.put(UNKNOWN, ofEmployers ? new Text("无单位或未知", "no employer, or unknown") : new Text("未知", "unknown"));
        return labels;
    }

    /** The identifiers of the parts, {@link #UNKNOWN} last. */
    public static List<String> of(Dimension dimension) {
        return List.copyOf(known(dimension).keySet());
    }

    /** @throws IllegalArgumentException when the dimension has no such part */
    public static Text label(Dimension dimension, String part) {
        Text label = known(dimension).get(part);
        if (label == null) {
            throw new IllegalArgumentException("No part " + part + " of " + dimension);
        }
        return label;
    }

    private static Map<String, Text> known(Dimension dimension) {
        return LABELS.getOrDefault(dimension, Map.of());
    }
}
