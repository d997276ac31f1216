package org.casebook.pipeline.intake.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.suspicion.Tables.contribution;
import static org.casebook.pipeline.intake.suspicion.Tables.contributions;
import static org.casebook.pipeline.intake.suspicion.Tables.doubts;
import static org.casebook.pipeline.intake.suspicion.Tables.files;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.intake.profile.FileProfile;
import org.casebook.pipeline.intake.suspicion.Tables.File;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("已接收但看来不寻常：行数骤减、列变为全空、月合计变动、隔离行含金额")
class DoubtsTest {

    private static final long BASE = 300_000;

    private static File year(String path, int rowsOfMonth) {
        File file = contributions(path);
        for (int month = 201901; month <= 201912; month++) {
            file.rows(rowsOfMonth, contribution(month, BASE));
        }
        return file;
    }

    @Test
    @DisplayName("首次交付没有“上次”；内容不变也无话可说")
    void nothingAboutTheFirstAndTheSame() {
        assertThat(doubts(files(year("a.csv", 20)), KnownFiles.NONE)).isEmpty();
        assertThat(doubts(files(year("a.csv", 20)), files(year("a.csv", 20)))).isEmpty();
    }

    @Test
    @DisplayName("新增一个月的文件不是骤减，也不与上次比较合计")
    void aNewMonthIsNormal() {
        assertThat(doubts(
                        files(year("a.csv", 20), contributions("b.csv").rows(5, contribution(202001, BASE))),
                        files(year("a.csv", 20))))
                .isEmpty();
    }

    @Test
    @DisplayName("同名文件只剩十分之一：说；多一行：不说")
    void aReplacedFileWithATenthOfItsRows() {
        KnownFiles before = files(
                contributions("a.csv").rows(40, contribution(201901, BASE)),
                contributions("b.csv").rows(100, contribution(201902, BASE)));
        assertThat(doubts(
                        files(
                                contributions("a.csv").rows(4, contribution(201901, BASE)),
                                contributions("b.csv").rows(100, contribution(201902, BASE))),
                        before))
                .contains("a.csv TABLE_SHRUNK  0: 本文件只有 4 行，被它替换的上次交付的同名文件有 40 行；请核实是否导出不完整");
        assertThat(doubts(
                        files(
                                contributions("a.csv").rows(5, contribution(201901, BASE)),
                                contributions("b.csv").rows(100, contribution(201902, BASE))),
                        before))
                .noneMatch(doubt -> doubt.contains("TABLE_SHRUNK"));
    }

    @Test
    @DisplayName("整张表只剩一个月：只说一次，不再逐月说合计；整张表没有了，说在第一个文件上")
    void aTableThatIsGone() {
        KnownFiles before = files(year("a.csv", 20), new File("p.csv", "person").rows(3, Map.of("person_id", "x")));
        assertThat(doubts(files(contributions("b.csv").rows(20, contribution(201912, BASE))), before))
                .containsExactly("b.csv TABLE_SHRUNK  0: 数据表“社会保险缴费”只有 20 行，上次交付后有 240 行；请核实是否导出不完整，或漏交了文件");
        assertThat(doubts(files(new File("p.csv", "person").rows(3, Map.of("person_id", "x"))), before))
                .containsExactly("p.csv TABLE_SHRUNK  0: 数据表“社会保险缴费”只有 0 行，上次交付后有 240 行；请核实是否导出不完整，或漏交了文件");
    }

    private static File registrations(String path, int closed, int open) {
        Map<String, ?> base = Map.of("person_id", "x", "registered_on", "2019-01-10");
        return new File(path, "unemployment_registration")
                .rows(open, base)
                .rows(closed, Map.of("person_id", "x", "registered_on", "2019-01-10", "closed_on", "2019-05-01"));
    }

    @Test
    @DisplayName("同名文件原有三行填写的列全空：说；原来只有两行：不说")
    void aColumnOfAReplacedFile() {
        assertThat(doubts(files(registrations("r.csv", 0, 30)), files(registrations("r.csv", 3, 27))))
                .containsExactly("r.csv COLUMN_EMPTIED closed_on 0: “注销时间”全部为空，而上次交付的同名文件有 3 行填写；请核实是否漏了该列，或其表头改了名称");
        assertThat(doubts(files(registrations("r.csv", 0, 30)), files(registrations("r.csv", 2, 28))))
                .isEmpty();
    }

    @Test
    @DisplayName("同一次交付中一个月份文件缺列：按其他文件的比例应有五行才说")
    void aColumnThatOneFileLacks() {
        File half = registrations("r-1.csv", 20, 20);
        assertThat(doubts(files(half, registrations("r-2.csv", 0, 10)), KnownFiles.NONE))
                .containsExactly(
                        "r-2.csv COLUMN_EMPTIED closed_on 0: “注销时间”全部为空，而同表其他数据 40 行中有 20 行填写；请核实是否漏了该列，或其表头改了名称");
        assertThat(doubts(files(half, registrations("r-2.csv", 0, 9)), KnownFiles.NONE))
                .isEmpty();
    }

    @Test
    @DisplayName("月合计变动超过两成才说，恰为两成不说；只说变动的月份")
    void sums() {
        KnownFiles before = files(
                contributions("a.csv").rows(20, contribution(201901, BASE)).rows(20, contribution(201902, BASE)));
        KnownFiles fifth = files(
                contributions("a.csv").rows(16, contribution(201901, BASE)).rows(20, contribution(201902, BASE)));
        assertThat(doubts(fifth, before)).isEmpty();
        KnownFiles more = files(
                contributions("a.csv").rows(15, contribution(201901, BASE)).rows(20, contribution(201902, BASE)));
        // 20 × 3,000 = 60,000 to 15 × 3,000 = 45,000; a fifth of that is the employers' part
        assertThat(doubts(more, before))
                .containsExactly(
                        "a.csv SUM_CHANGED base 0: 数据表“社会保险缴费”的“缴费基数”月合计与上次交付后相比变动较大："
                                + "2019-01 由 6.00 万元变为 4.50 万元（-25.0%）；请核实是否漏报、重报",
                        "a.csv SUM_CHANGED employer_amount 0: 数据表“社会保险缴费”的“单位缴费”月合计与上次交付后相比变动较大："
                                + "2019-01 由 1.20 万元变为 9,000.00 元（-25.0%）；请核实是否漏报、重报");
    }

    @Test
    @DisplayName("行数少的月份添了行不说，行数不变而金额变了、或整月没有了则说")
    void sumsOfFewRows() {
        Map<String, ?> loan = Map.of("applied_on", "2019-03-05", "loan_requested", 10_000_000);
        Map<String, ?> larger = Map.of("applied_on", "2019-03-05", "loan_requested", 20_000_000);
        Map<String, ?> other = Map.of("applied_on", "2019-04-05", "loan_requested", 10_000_000);
        KnownFiles before = files(new File("s.csv", "startup").row(loan).row(other));
        assertThat(doubts(files(new File("s.csv", "startup").rows(3, loan).row(other)), before))
                .isEmpty();
        assertThat(doubts(files(new File("s.csv", "startup").row(larger).row(other)), before))
                .singleElement()
                .asString()
                .contains("2019-03 由 10.00 万元变为 20.00 万元（+100.0%）");
        assertThat(doubts(files(new File("s.csv", "startup").row(loan)), before))
                .singleElement()
                .asString()
                .contains("2019-04 由 10.00 万元变为 0.00 元（-100.0%）");
    }

    @Test
    @DisplayName("隔离的重复行所含金额精确到分，并说怎么办")
    void moneyOfDuplicates() {
        FileProfile.Month lost = new FileProfile.Month(
                3, Map.of("employer_amount", BigInteger.valueOf(123_456), "employee_amount", BigInteger.valueOf(7)));
        List<String> said = doubts(files(year("a.csv", 20)), KnownFiles.NONE, Map.of("a.csv", lost));
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("a.csv MONEY_IN_QUARANTINE  0: 3 行与后交付的行主键相同、内容不同，已隔离，其金额未计入："
                        + "单位缴费 1,234.56 元、个人缴费 0.07 元；");
    }
}
