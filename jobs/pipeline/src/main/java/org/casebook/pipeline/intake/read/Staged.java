package org.casebook.pipeline.intake.read;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The one shape of all rows between reading and settling. A record with line 0 speaks for its file: its verdict, and as the
 * only one of its {@code values} the {@link FileFacts}.
 */
public final class Staged {

    public static final StructType SCHEMA = new StructType()
            .add("file", DataTypes.StringType)
            .add("line", DataTypes.IntegerType)
            .add("verdict", DataTypes.StringType)
            .add("column", DataTypes.StringType)
            .add("detail", DataTypes.StringType)
            .add("raw", DataTypes.StringType)
            .add("person", DataTypes.LongType)
            .add("employer", DataTypes.LongType)
            .add("key", DataTypes.LongType)
            .add("values", DataTypes.createArrayType(DataTypes.StringType))
            .add("table", DataTypes.StringType)
            .add("fingerprint", DataTypes.StringType);

    private Staged() {}
}
