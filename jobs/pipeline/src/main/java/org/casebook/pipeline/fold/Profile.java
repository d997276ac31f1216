package org.casebook.pipeline.fold;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.casebook.policy.fact.Group;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.Parts;

/**
 * How the units of a case spread over the parts of each dimension: a column per dimension, {@code by_<dimension>}, with the
 * units by identifier of the part, in alphabetical order, parts without units left out. A part is counted while the units
 * are grouped, so that a case of two million units costs no more than the parts there are.
 */
public final class Profile {

    private Profile() {}

    /** The column of a dimension, among the traits as in the casebook. */
    public static String column(Dimension dimension) {
        return "by_" + dimension.name().toLowerCase(Locale.ROOT);
    }

    /** The columns of all dimensions. */
    public static List<String> columns() {
        return Arrays.stream(Dimension.values()).map(Profile::column).toList();
    }

    /** Of the units in a group, how many are in each part of the dimensions that they have. */
    static List<Column> counts(List<String> columns) {
        return dimensions(columns)
                .flatMap(dimension -> Parts.of(dimension).stream()
                        .map(part -> count(when(belongs(dimension, part), true)).as(counted(dimension, part))))
                .toList();
    }

    private static Stream<Dimension> dimensions(List<String> columns) {
        return Arrays.stream(Dimension.values()).filter(dimension -> columns.contains(column(dimension)));
    }

    private static Column belongs(Dimension dimension, String part) {
        Column trait = col(column(dimension));
        if (part.equals(Parts.UNKNOWN)) {
            return trait.isNull();
        }
        if (dimension != Dimension.GROUP) {
            return trait.equalTo(part);
        }
        return part.equals(Parts.NONE)
                ? trait.equalTo(0)
                : trait.bitwiseAND(Group.valueOf(part).bit()).notEqual(0);
    }

    private static String counted(Dimension dimension, String part) {
        return dimension + " " + part;
    }

    /** The column of each dimension, out of the counts; empty where the units do not have it. */
    static List<Column> maps(List<String> columns) {
        List<Column> maps = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Column spread = columns.contains(column(dimension)) ? spread(dimension) : expr("map()");
            maps.add(spread.cast("map<string,bigint>").as(column(dimension)));
        }
        return maps;
    }

    private static Column spread(Dimension dimension) {
        Column[] entries = Parts.of(dimension).stream()
                .sorted()
                .map(part -> struct(
                        lit(part).as("part"),
                        col("`" + counted(dimension, part) + "`").as("units")))
                .toArray(Column[]::new);
        return map_from_entries(
                filter(array(entries), entry -> entry.getField("units").gt(0)));
    }
}
