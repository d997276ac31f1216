package org.casebook.pipeline.simulate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A Parquet file that the fold wrote, read here and now: a casebook is many small tables, and planning a Spark job for each
 * takes several times as long as reading them.
 */
final class CaseFile implements AutoCloseable {

    /** Where Spark keeps the schema of the rows that it wrote. */
    private static final String SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

    private final ParquetFileReader reader;
    private final StructType columns;

    private CaseFile(ParquetFileReader reader) {
        this.reader = reader;
        this.columns = (StructType)
                DataType.fromJson(reader.getFileMetaData().getKeyValueMetaData().get(SCHEMA));
    }

    /** @throws java.io.FileNotFoundException when there is no such file */
    static CaseFile open(Path file, Configuration conf) throws IOException {
        return new CaseFile(ParquetFileReader.open(HadoopInputFile.fromPath(file, conf)));
    }

    StructType columns() {
        return columns;
    }

    /** The rows with the types that Spark gave the columns; of the columns only those asked for. */
    List<Row> rows(List<String> names) throws IOException {
        MessageType written = reader.getFileMetaData().getSchema();
        MessageType wanted = new MessageType(
                written.getName(), names.stream().map(written::getType).toList());
        StructType schema = new StructType(names.stream().map(columns::apply).toArray(StructField[]::new));
        reader.setRequestedSchema(wanted);
        MessageColumnIO assembler = new ColumnIOFactory().getColumnIO(wanted);
        List<Row> rows = new ArrayList<>();
        for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
            RecordReader<Group> records = assembler.getRecordReader(pages, new GroupRecordConverter(wanted));
            for (long i = 0; i < pages.getRowCount(); i++) {
                rows.add(row(records.read(), schema));
            }
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Row row(Group group, StructType schema) {
        StructField[] fields = schema.fields();
        Object[] cells = new Object[fields.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(group, i, fields[i].dataType());
        }
        return new GenericRowWithSchema(cells, schema);
    }

    private static Object cell(Group group, int field, DataType type) {
        if (group.getFieldRepetitionCount(field) == 0) {
            return null;
        }
        if (type.equals(DataTypes.StringType)) {
            return group.getString(field, 0);
        }
        if (type.equals(DataTypes.IntegerType)) {
            return group.getInteger(field, 0);
        }
        if (type.equals(DataTypes.LongType)) {
            return group.getLong(field, 0);
        }
        if (type.equals(DataTypes.BooleanType)) {
            return group.getBoolean(field, 0);
        }
        if (type.equals(DataTypes.DateType)) {
            return LocalDate.ofEpochDay(group.getInteger(field, 0));
        }
        Group inner = group.getGroup(field, 0);
        if (type instanceof StructType struct) {
            return row(inner, struct);
        }
        if (type instanceof ArrayType array) {
            return CollectionConverters.asScala(list(inner, array.elementType()));
        }
        if (type instanceof MapType map) {
            return CollectionConverters.asScala(map(inner, map));
        }
        throw new IllegalStateException("A case has no column of type " + type.sql());
    }

    private static List<Object> list(Group items, DataType type) {
        int size = items.getFieldRepetitionCount(0);
        List<Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(cell(items.getGroup(0, i), 0, type));
        }
        return list;
    }

    private static Map<Object, Object> map(Group entries, MapType type) {
        int size = entries.getFieldRepetitionCount(0);
        Map<Object, Object> map = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Group entry = entries.getGroup(0, i);
            map.put(cell(entry, 0, type.keyType()), cell(entry, 1, type.valueType()));
        }
        return map;
    }
}
