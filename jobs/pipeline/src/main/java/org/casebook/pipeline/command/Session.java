package org.casebook.pipeline.command;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.SparkSessions;
import org.casebook.pipeline.intake.Registry;
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

    /** Makes the warehouse where there is none. */
    static Session make(CommonOptions common, Console console) {
        return of(start(console, () -> SparkSessions.open(common.master())), common, console);
    }

    /** For the sample. Makes the warehouse where there is none. */
    static Session makeForSmallData(CommonOptions common, Console console) {
        return of(start(console, () -> SparkSessions.openForSmallData(common.master())), common, console);
    }

    /** @throws BadInput when there is no warehouse; none is made */
    static Session open(CommonOptions common, Console console) {
        return existing(start(console, () -> SparkSessions.open(common.master())), common, console);
    }

    /**
     * For verbs that read the sample or folded cases.
     *
     * @throws BadInput when there is no warehouse; none is made
     */
    static Session openForSmallData(CommonOptions common, Console console) {
        return existing(start(console, () -> SparkSessions.openForSmallData(common.master())), common, console);
    }

    private static SparkSession start(Console console, Supplier<SparkSession> spark) {
        return console.stage(Text.of("启动 Spark", "Starting Spark"), spark);
    }

    private static Session existing(SparkSession spark, CommonOptions common, Console console) {
        if (!Warehouse.isThere(spark, common.warehouse())) {
            throw new BadInput(
                    Text.of("这里没有数据仓库。", "There is no warehouse here."),
                    common.warehouse(),
                    Text.of(
                            "请检查 --warehouse，或先运行 casebook intake。",
                            "Check --warehouse, or run casebook intake first."));
        }
        return of(spark, common, console);
    }

    private static Session of(SparkSession spark, CommonOptions common, Console console) {
        Warehouse warehouse = Warehouse.open(spark, common.warehouse());
        warehouse.onNotice(console::notice);
        return new Session(warehouse);
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

    /** The registry from which a casebook was folded. */
    Registry registry(Run fold) {
        return warehouse.ledger().runs().stream()
                .filter(run -> run.id().equals(fold.data()))
                .findFirst()
                .map(run -> Registry.of(warehouse, run))
                .orElseGet(() -> Registry.last(warehouse));
    }

    /** Says so when something was taken in since a casebook was folded. */
    void noticeIfOutdated(Run fold, Console console) {
        if (!intake().id().equals(fold.data())) {
            console.notice(Text.of(
                    "注意：登记库比 %d 年度的个案库新，结果仍按旧数据计算；如需更新请运行 fold --year %d。",
                    "Note: the registry is newer than the casebook of %d; run fold --year %d to use it.",
                    fold.year(),
                    fold.year()));
        }
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
