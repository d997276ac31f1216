package org.casebook.pipeline.command.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.casebook.report.table.DataColumn;
import org.casebook.report.table.DataTable;

/** A table as one Parquet file with nothing beside it. Amounts are DECIMAL(18,2) of yuan, which are whole fen inside. */
final class ParquetTable {

    private static final int DIGITS = 18;
    private static final int DECIMALS = 2;

    private ParquetTable() {}

    static <R> void write(DataTable<R> table, Path file) throws IOException {
        MessageType schema = schema(table);
        SimpleGroupFactory groups = new SimpleGroupFactory(schema);
        try (ParquetWriter<Group> out = ExampleParquetWriter.builder(new LocalOutputFile(file))
                        .withType(schema)
                        .withCompressionCodec(CompressionCodecName.SNAPPY)
                        .build();
                Stream<R> rows = table.rows().get()) {
            for (Iterator<R> all = rows.iterator(); all.hasNext(); ) {
                out.write(group(groups.newGroup(), table, all.next()));
            }
        }
    }

    private static MessageType schema(DataTable<?> table) {
        return new MessageType(
                table.name(), table.columns().stream().map(ParquetTable::type).toList());
    }

    private static Type type(DataColumn<?> column) {
        return switch (column.type()) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case YUAN ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.decimalType(DECIMALS, DIGITS))
                        .named(column.name());
        };
    }

    private static <R> Group group(Group group, DataTable<R> table, R row) {
        for (DataColumn<R> column : table.columns()) {
            Object value = column.value().apply(row).orElse(null);
            if (value instanceof Long whole) {
                group.add(column.name(), whole);
            } else if (value != null) {
                group.add(column.name(), (String) value);
            }
        }
        return group;
    }
}
