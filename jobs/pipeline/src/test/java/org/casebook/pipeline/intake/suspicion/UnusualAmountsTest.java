package org.casebook.pipeline.intake.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.suspicion.Tables.contribution;
import static org.casebook.pipeline.intake.suspicion.Tables.contributions;
import static org.casebook.pipeline.intake.suspicion.Tables.doubts;
import static org.casebook.pipeline.intake.suspicion.Tables.files;

import java.util.Map;
import org.casebook.pipeline.intake.suspicion.Tables.File;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("金额异常：整个文件与单行，偏斜的列不误报")
class UnusualAmountsTest {

    private static final long BASE = 300_000;

    private static File month(String path, int month, long base) {
        return contributions(path).rows(20, contribution(month, base));
    }

    @Test
    @DisplayName("一个月份文件以分为单位：该文件两列都说，其余文件不说，也不再逐行说")
    void aFileInFen() {
        assertThat(doubts(
                        files(
                                month("1.csv", 201901, BASE),
                                month("2.csv", 201902, BASE),
                                month("3.csv", 201903, 100 * BASE)),
                        KnownFiles.NONE))
                .containsExactly(
                        "3.csv UNUSUAL_AMOUNT base 0: “缴费基数”的中位数约 30 万元，约为同表其他文件（约 3,000 元）的 100 倍；请核实是否误以分为单位",
                        "3.csv UNUSUAL_AMOUNT employer_amount 0: “单位缴费”的中位数约 6 万元，约为同表其他文件（约 600 元）的 100 倍；请核实是否误以分为单位");
    }

    @Test
    @DisplayName("以万元为单位的替换文件：与上次交付的同名文件相比")
    void aFileInTenThousands() {
        assertThat(doubts(
                        files(month("1.csv", 201901, BASE / 10_000), month("2.csv", 201902, BASE)),
                        files(month("1.csv", 201901, BASE), month("2.csv", 201902, BASE))))
                .contains(
                        "1.csv UNUSUAL_AMOUNT base 0: “缴费基数”的中位数约 0.3 元，约为上次交付的同名文件（约 3,000 元）的 1/10,000；请核实是否误以万元为单位");
    }

    @Test
    @DisplayName("首次交付只有一个文件且以分为单位：不在通常范围内")
    void theFirstFileInFen() {
        assertThat(doubts(files(month("1.csv", 201901, 100 * BASE)), KnownFiles.NONE))
                .containsExactly("1.csv UNUSUAL_AMOUNT base 0: “缴费基数”的中位数约 30 万元，不在通常范围（约 200 元至约 10 万元）内；请核实金额单位是否为元");
    }

    @Test
    @DisplayName("险种不同，金额相差百倍是正常的")
    void insurancesDiffer() {
        File both = contributions("1.csv")
                .rows(20, Map.of("insurance", "110", "period", 201901, "employer_amount", 60_000))
                .rows(20, Map.of("insurance", "410", "period", 201901, "employer_amount", 500));
        File other =
                contributions("2.csv").rows(20, Map.of("insurance", "410", "period", 201902, "employer_amount", 500));
        assertThat(doubts(files(both, other), KnownFiles.NONE)).isEmpty();
    }

    @Test
    @DisplayName("单行以分填写：行号、最高金额与倍数；四十九倍不说")
    void aRowInFen() {
        assertThat(doubts(
                        files(contributions("1.csv")
                                .rows(30, contribution(201901, BASE))
                                .row(Map.of("insurance", "110", "period", 201901, "base", 60 * BASE))),
                        KnownFiles.NONE))
                .containsExactly(
                        "1.csv UNUSUAL_AMOUNT base 32: 第 32 行的“缴费基数”远高于通常金额：最高 18.00 万元，约为通常金额（约 3,000 元）的 60 倍；请核实是否误以分为单位或多写了数位");
        assertThat(doubts(
                        files(contributions("1.csv")
                                .rows(30, contribution(201901, BASE))
                                .row(Map.of("insurance", "110", "period", 201901, "base", 45 * BASE))),
                        KnownFiles.NONE))
                .isEmpty();
    }

    @Test
    @DisplayName("行数不够比较时：超出通常范围的单行才说")
    void aRowAmongFew() {
        Map<String, ?> usual = Map.of("month", 201901, "benefit", 136_800);
        File few = new File("1.csv", "unemployment_benefit").rows(5, usual);
        assertThat(doubts(files(few.row(Map.of("month", 201901, "benefit", 13_680_000))), KnownFiles.NONE))
                .singleElement()
                .asString()
                .startsWith("1.csv UNUSUAL_AMOUNT benefit 7: 第 7 行的“失业保险金”远高于通常金额：最高 13.68 万元，");
        File payouts = new File("2.csv", "payout")
                .rows(5, Map.of("measure", "m", "period", 201901, "amount", 136_800))
                .row(Map.of("measure", "m", "period", 201901, "amount", 13_680_000));
        assertThat(doubts(files(payouts), KnownFiles.NONE)).isEmpty();
    }

    @Test
    @DisplayName("按单位规模发放的返还相差几百倍：不说")
    void skewedPayouts() {
        File refunds = new File("payouts.csv", "payout");
        for (int staff = 1; staff <= 100; staff++) {
            // 1,000 divided by rank: as employers are distributed
            refunds.row(Map.of("measure", "refund", "period", 201901, "amount", 100_000_000L / (staff * staff)));
        }
        assertThat(doubts(files(refunds), KnownFiles.NONE)).isEmpty();
    }

    @Test
    @DisplayName("资金台账每月每基金一行：整个文件以分为单位仍看得出")
    void aLedgerInFen() {
        File year = new File("fund-ledger-2018.csv", "fund_ledger");
        for (int month = 201801; month <= 201812; month++) {
            for (int fund = 1; fund <= 6; fund++) {
                year.row(Map.of("fund", "F" + fund, "month", month, "closing", 1_000_000L * fund * fund));
            }
        }
        File next = new File("fund-ledger-201901.csv", "fund_ledger");
        for (int fund = 1; fund <= 6; fund++) {
            next.row(Map.of("fund", "F" + fund, "month", 201901, "closing", 100_000_000L * fund * fund));
        }
        assertThat(doubts(files(year, next), files(year)))
                .singleElement()
                .asString()
                .startsWith("fund-ledger-201901.csv UNUSUAL_AMOUNT closing 0: “期末余额”的中位数约 1,600 万元，");
    }
}
