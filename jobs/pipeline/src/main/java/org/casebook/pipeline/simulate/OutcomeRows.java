package org.casebook.pipeline.simulate;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.simulation.result.ResultRow;

/** Result rows as the outcome tables hold them. */
public final class OutcomeRows {

    private static final MapType FUNDS = DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType);

    public static final StructType SCHEMA = new StructType()
            .add("run", DataTypes.StringType, false)
            .add("year", DataTypes.IntegerType, false)
            .add("scenario", DataTypes.StringType, false)
            .add("measure", DataTypes.StringType, false)
            .add("article", DataTypes.IntegerType, false)
            .add("county", DataTypes.StringType, false)
            .add("assessed", DataTypes.LongType, false)
            .add("entitled", DataTypes.LongType, false)
            .add("refused", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType), false)
            .add("amounts_fen", FUNDS, false)
            .add("later_fen", DataTypes.createMapType(DataTypes.IntegerType, FUNDS), false)
            .add("assumed_fen", DataTypes.LongType, false)
            .add("assumed_by_fund_fen", FUNDS, false)
            .add("parts", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType), false);

    private OutcomeRows() {}

    /** @param run the run that computed it */
    public static Row of(String run, int year, ResultRow row) {
        Map<Integer, Map<String, Long>> later = new TreeMap<>();
        row.later().forEach((years, amounts) -> later.put(years, fen(amounts)));
        Map<String, Long> parts = new TreeMap<>();
        row.parts().forEach((part, units) -> parts.put(part.id(), units));
        return RowFactory.create(
                run,
                year,
                row.scenario(),
                row.measure(),
                row.article(),
                row.county().code(),
                row.assessed(),
                row.entitled(),
                row.refused(),
                fen(row.amounts()),
                later,
                row.assumed().fen(),
                fen(row.assumedByFund()),
                parts);
    }

    private static Map<String, Long> fen(Map<Fund, Money> amounts) {
        Map<String, Long> fen = new TreeMap<>();
        amounts.forEach((fund, amount) -> fen.put(fund.name(), amount.fen()));
        return fen;
    }
}
