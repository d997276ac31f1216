package org.casebook.pipeline.intake.contract;

import java.util.Locale;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;

/** What a column may hold, and how the registry keeps it. */
public enum ColumnType {
    IDENTIFIER("STRING"),
    TEXT("STRING"),
    ID_NUMBER("STRING"),
    CREDIT_CODE("STRING"),
    COUNTY("STRING"),
    AREA("STRING"),
    CODE("STRING"),
    DATE("DATE"),
    MONTH("INT"),
    YEAR("INT"),
    INTEGER("INT"),
    NUMBER("DECIMAL(24,6)"),
    MONEY("BIGINT"),
    FLAG("BOOLEAN");

    private final String sqlType;

    ColumnType(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The type of the registry's column, as SQL writes it. */
    public String sqlType() {
        return sqlType;
    }

    /** Whether values are compared as numbers against the bounds of the column. */
    public boolean isNumeric() {
        return this == INTEGER || this == NUMBER || this == MONEY;
    }

    static ColumnType of(Node node) {
        return node.as(
                text -> valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')),
                Text.of(
                        "conf/intake/README.zh-CN.md 所列的列类型之一",
                        "one of the column types listed in conf/intake/README.md"));
    }
}
