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

/** A delivered file, the contract that it follows, and the fingerprint under which its rows are staged. */
record StagedFile(SourceFile source, Contract contract, String fingerprint) {

    /** Delivery order: who was delivered later wins. */
    static final Comparator<StagedFile> BY_DELIVERY = Comparator.comparingLong(
                    (StagedFile file) -> file.source.modified())
            .thenComparing(file -> file.source.path());

    static final StructType SCHEMA = new StructType()
            .add("fingerprint", DataTypes.StringType)
            .add("file", DataTypes.StringType)
            .add("place", DataTypes.IntegerType)
            .add("key_columns", DataTypes.createArrayType(DataTypes.IntegerType))
            .add("masked_columns", DataTypes.createArrayType(DataTypes.IntegerType))
            .add("person_column", DataTypes.StringType)
            .add("employer_column", DataTypes.StringType);

    /** What the queries need to know about the file; {@code place} counts in order of delivery. */
    Row row(int place) {
        List<Column> columns = contract.columns();
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
                nameOf(contract.reference("employer")));
    }

    private String nameOf(int column) {
        return column < 0 ? null : contract.columns().get(column).name();
    }
}
