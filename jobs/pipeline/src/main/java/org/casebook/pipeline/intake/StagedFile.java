package org.casebook.pipeline.intake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.read.SourceFile;

/**
 * A delivered file and the contract that it follows.
 *
 * @param fingerprint under which its rows are staged
 * @param sequence number of the intake in which its content came
 */
record StagedFile(SourceFile source, Contract contract, String fingerprint, long sequence) {

    /** Delivery order: who was delivered later wins. */
    static final Comparator<StagedFile> BY_DELIVERY = Comparator.comparingLong(StagedFile::sequence)
            .thenComparing(file -> Delivery.day(file.source.modified()))
            .thenComparing(file -> file.source.path());

    static final StructType SCHEMA = new StructType()
            .add("fingerprint", DataTypes.StringType)
            .add("file", DataTypes.StringType)
            .add("place", DataTypes.IntegerType)
            .add("key_columns", DataTypes.createArrayType(DataTypes.IntegerType))
            .add("masked_columns", DataTypes.createArrayType(DataTypes.IntegerType))
            .add("person_column", DataTypes.StringType)
            .add("employer_column", DataTypes.StringType)
            .add("employer_position", DataTypes.IntegerType)
            .add("kind_column", DataTypes.IntegerType)
            .add("usual_kind", DataTypes.StringType)
            .add("kind_key_columns", DataTypes.createArrayType(DataTypes.IntegerType));

    /** What the queries need to know about the file; {@code place} counts in order of delivery. */
    Row row(int place) {
        List<Column> columns = contract.columns();
        Contract.Kinds kinds = contract.kinds();
        return RowFactory.create(
                fingerprint,
                source.path(),
                place,
                contract.key().toArray(new Integer[0]),
                IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).identifying())
                        .boxed()
                        .toArray(Integer[]::new),
                nameOf(contract.reference("person")),
                nameOf(contract.reference("employer")),
                contract.reference("employer"),
                kinds == null ? null : kinds.column(),
                kinds == null ? null : kinds.usual(),
                kinds == null ? null : kinds.key().toArray(new Integer[0]));
    }

    private String nameOf(int column) {
        return column < 0 ? null : contract.columns().get(column).name();
    }
}
