package org.casebook.pipeline.command;

import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.SparkSessions;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/** Spark and the warehouse of one command. */
final class Session {

    private final Warehouse warehouse;

    private Session(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    static Session open(CommonOptions common, Console console) {
        SparkSession spark =
                console.stage(Text.of("启动 Spark", "Starting Spark"), () -> SparkSessions.open(common.master()));
        return new Session(Warehouse.open(spark, common.warehouse()));
    }

    Warehouse warehouse() {
        return warehouse;
    }

    /** The newest intake. */
    Run intake() {
        return last("intake", 0, Text.of("请先运行 casebook intake。", "Run casebook intake first."));
    }

    /** The newest casebook of a year. */
    Run fold(int year) {
        return last("fold", year, Text.of("请先运行 casebook fold --year %d。", "Run casebook fold --year %d first.", year));
    }

    private Run last(String verb, int year, Text remedy) {
        return warehouse
                .ledger()
                .last(verb, year)
                .orElseThrow(() -> new BadInput(
                        Text.of("数据仓库中还没有所需的数据（%s）。", "The warehouse does not hold the data yet (%s).", verb),
                        warehouse.uri(),
                        remedy));
    }
}
