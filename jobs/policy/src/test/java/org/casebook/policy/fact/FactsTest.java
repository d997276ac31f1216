package org.casebook.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casebook.policy.fact.Group.GRADUATE;
import static org.casebook.policy.fact.Group.HARDSHIP;
import static org.casebook.policy.fact.Group.VETERAN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.policy.Money;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.policy.fact.HireTally.Hires;
import org.casebook.policy.fact.WorkerTally.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("事实：新招用人员、职工人数、基地劳动力、行业、困难类别")
class FactsTest {

    private static final int BOTH = Group.bits(List.of(VETERAN, GRADUATE));

    @Test
    @DisplayName("新招用：至少属于一类、合同不短于界限的人数，每人一次")
    void countsHires() {
        HireTally tally = HireTally.of(
                new Hires(VETERAN.bit(), 11, 1),
                new Hires(VETERAN.bit(), 12, 2),
                new Hires(BOTH, 24, 4),
                new Hires(GRADUATE.bit(), HireTally.OPEN_ENDED, 8));

        assertThat(tally.count(Set.of(VETERAN), 12)).isEqualTo(6);
        assertThat(tally.count(Set.of(GRADUATE), 12)).isEqualTo(12);
        assertThat(tally.count(Set.of(VETERAN, GRADUATE), 12)).isEqualTo(14);
        assertThat(tally.count(Set.of(VETERAN), 11)).isEqualTo(7);
        assertThat(tally.count(Set.of(GRADUATE), 25)).isEqualTo(8);
        assertThat(tally.count(Set.of(HARDSHIP), 0)).isZero();
        assertThat(tally.count(EnumSet.noneOf(Group.class), 0)).isZero();
    }

    @Test
    @DisplayName("同样的事实是同一个案例：次序无关，同类相加")
    void equalHiresAreEqual() {
        HireTally once = HireTally.of(new Hires(BOTH, 12, 3), new Hires(VETERAN.bit(), 24, 1));
        HireTally split = HireTally.of(new Hires(VETERAN.bit(), 24, 1), new Hires(BOTH, 12, 1), new Hires(BOTH, 12, 2));

        assertThat(split).isEqualTo(once).hasSameHashCodeAs(once);
        assertThat(split.entries()).isSortedAccordingTo((a, b) -> Integer.compare(a.groups(), b.groups()));
    }

    @Test
    @DisplayName("人员类别的集合：与任何同样的集合相等，次序固定")
    void aSetOfGroupsIsASet() {
        GroupSet set = GroupSet.of(Set.of(GRADUATE, VETERAN));

        assertThat(set).isEqualTo(EnumSet.of(VETERAN, GRADUATE)).hasSameHashCodeAs(EnumSet.of(VETERAN, GRADUATE));
        assertThat(EnumSet.of(VETERAN, GRADUATE)).isEqualTo(set);
        assertThat(set).containsExactly(VETERAN, GRADUATE);
        assertThat(set.contains(HARDSHIP)).isFalse();
        assertThat(set).isNotEqualTo(Set.of("VETERAN", "GRADUATE"));
        assertThat(Group.bits(set)).isEqualTo(BOTH);
        assertThat(GroupSet.of(Set.of())).isEmpty();
    }

    /** 4 of 100 left, in the mean of the months 95 people: 4 %, and 48/1140 = 4.21 %. */
    @Test
    @DisplayName("裁员率达到界限：恰好 4% 为达到；全年无人为 100%")
    void reachesALayoffRate() {
        Workforce shrunk = new Workforce(100, 96, 1140);
        Workforce gone = new Workforce(5, 0, 0);

        assertThat(shrunk.layoffRateReaches(Ratio.percent(4), LayoffFormula.OPENING_CLOSING))
                .isTrue();
        assertThat(shrunk.layoffRateReaches(Ratio.of(41, 1000), LayoffFormula.OPENING_CLOSING))
                .isFalse();
        assertThat(shrunk.layoffRateReaches(Ratio.of(42, 1000), LayoffFormula.OPENING_AVERAGE))
                .isTrue();
        assertThat(shrunk.layoffRateReaches(Ratio.of(43, 1000), LayoffFormula.OPENING_AVERAGE))
                .isFalse();
        for (LayoffFormula formula : LayoffFormula.values()) {
            assertThat(gone.layoffRateReaches(Ratio.ONE, formula)).isTrue();
            assertThat(gone.layoffRateReaches(Ratio.percent(101), formula)).isFalse();
        }
    }

    @Test
    @DisplayName("一人所属各类：至少一类在支持之列；改动是再加一类；没有也写得出")
    void groupsOfAPerson() {
        Groups both = Groups.of(VETERAN, GRADUATE);

        assertThat(both).isEqualTo(new Groups(BOTH));
        assertThat(both.anyOf(Set.of(GRADUATE, HARDSHIP))).isTrue();
        assertThat(both.anyOf(Set.of(HARDSHIP))).isFalse();
        assertThat(Groups.of().anyOf(EnumSet.allOf(Group.class))).isFalse();
        assertThat(both.anyOf(Set.of())).isFalse();
        assertThat(both.adjustments()).hasSize(4).allMatch(more -> more.anyOf(Set.of(VETERAN)) && !more.equals(both));
        assertThat(both.label()).isEqualTo(new Text("退役军人、高校毕业生", "veteran, graduate"));
        assertThat(Groups.of().label().zh()).isEqualTo("无");
    }

    @Test
    @DisplayName("人数溢出必报")
    void overflowIsLoud() {
        HireTally tally = HireTally.of(new Hires(1, 12, Integer.MAX_VALUE), new Hires(2, 12, 1));

        assertThatThrownBy(() -> tally.count(EnumSet.allOf(Group.class), 0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
    }

    @Test
    @DisplayName("再多招一人、两人……：各类、无固定期限")
    void canHireMore() {
        HireTally more = HireTally.of().adjustments().skip(1).findFirst().orElseThrow();

        assertThat(more.count(Set.of(HARDSHIP), HireTally.OPEN_ENDED)).isEqualTo(2);
    }

    @Test
    @DisplayName("写给人看：类别、合同、人数")
    void isReadable() {
        HireTally tally = HireTally.of(new Hires(BOTH, 12, 3), new Hires(HARDSHIP.bit(), HireTally.OPEN_ENDED, 1));

        assertThat(tally.label())
                .isEqualTo(
                        new Text(
                                "就业困难人员，合同无固定期限，1人；退役军人、高校毕业生，合同12个月，3人",
                                "people in hardship, contract open-ended, 1 people; veteran, graduate, contract 12 months, 3 people"));
        assertThat(new Distress(Money.yuan(5)).label().zh()).isEqualTo("在名单内，全年应缴社会保险费5.00元");
        assertThat(new Workforce(3, 2, 30).label().en()).isEqualTo("3 at the start, 2 at the end of the year");
    }

    @Test
    @DisplayName("裁员率：不增员为零，两种算法；全年无人为 100%")
    void layoffRates() {
        Workforce shrunk = new Workforce(100, 90, 1140);

        assertThat(shrunk.layoffRate(LayoffFormula.OPENING_CLOSING)).isEqualTo(Ratio.percent(10));
        assertThat(shrunk.layoffRate(LayoffFormula.OPENING_AVERAGE)).isEqualTo(Ratio.of(120, 1140));
        assertThat(new Workforce(100, 110, 1200).layoffRate(LayoffFormula.OPENING_CLOSING))
                .isEqualTo(Ratio.ZERO);
        assertThat(new Workforce(5, 0, 0).layoffRate(LayoffFormula.OPENING_AVERAGE))
                .isEqualTo(Ratio.ONE);
    }

    @Test
    @DisplayName("每个选项都有中英文名称，互不相同")
    void everyChoiceIsLabelled() {
        Stream.of(
                        Standing.values(),
                        SkillLevel.values(),
                        Group.values(),
                        LayoffFormula.values(),
                        RefundMethod.values(),
                        CourseKind.values(),
                        LabourBaseKind.values(),
                        IncubatorLevel.values())
                .forEach(choices -> {
                    assertThat(choices)
                            .extracting(choice -> choice.label().zh())
                            .doesNotHaveDuplicates();
                    assertThat(choices)
                            .extracting(choice -> choice.label().en())
                            .doesNotHaveDuplicates();
                });
    }

    @Test
    @DisplayName("少裁一人、两人……：至年初人数为止")
    void canKeepMore() {
        assertThat(new Workforce(10, 8, 100).adjustments())
                .containsExactly(new Workforce(10, 9, 101), new Workforce(10, 10, 102));
        assertThat(new Workforce(10, 12, 100).adjustments()).isEmpty();
    }

    @Test
    @DisplayName("基地劳动力：干满若干月的人数，其中贫困家庭人数")
    void countsWorkers() {
        WorkerTally tally = WorkerTally.of(
                new Workers(5, true, 1), new Workers(6, false, 2), new Workers(6, true, 4), new Workers(40, false, 8));

        assertThat(tally.count(6)).isEqualTo(14);
        assertThat(tally.countPoor(6)).isEqualTo(4);
        assertThat(tally.count(7)).isEqualTo(8);
        assertThat(tally.countPoor(7)).isZero();
        assertThat(tally.countPoor(5)).isEqualTo(5);
        assertThat(tally.count(0)).isEqualTo(15);
        assertThat(WorkerTally.of().count(0)).isZero();
        WorkerTally crowd = WorkerTally.of(new Workers(1, true, Integer.MAX_VALUE), new Workers(2, true, 1));
        assertThatThrownBy(() -> crowd.count(0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
    }

    @Test
    @DisplayName("同样的劳动力是同一个案例：次序无关，同类相加")
    void equalWorkersAreEqual() {
        WorkerTally once = WorkerTally.of(new Workers(6, false, 3), new Workers(6, true, 2), new Workers(9, true, 1));
        WorkerTally split = WorkerTally.of(
                new Workers(9, true, 1), new Workers(6, true, 2), new Workers(6, false, 1), new Workers(6, false, 2));

        assertThat(split).isEqualTo(once).hasSameHashCodeAs(once);
        assertThat(split.entries())
                .containsExactly(new Workers(6, false, 3), new Workers(6, true, 2), new Workers(9, true, 1));
    }

    @Test
    @DisplayName("再多用一名、两名贫困劳动力……：长期在岗")
    void canEmployMore() {
        WorkerTally more = WorkerTally.of(new Workers(6, false, 3))
                .adjustments()
                .skip(1)
                .findFirst()
                .orElseThrow();

        assertThat(more.countPoor(120)).isEqualTo(2);
        assertThat(more.label())
                .isEqualTo(
                        new Text(
                                "6至11个月3人（贫困家庭0人）；另增长期在岗2人（贫困家庭2人）",
                                "6 to 11 months: 3 people (0 of poor households); and, for long: 2 people (2 of poor households)"));
        assertThat(WorkerTally.of().label()).isEqualTo(new Text("无", "none"));
    }

    @Test
    @DisplayName("写给人看：分四段，边上的月数归后一段")
    void bandsWorkersForPeople() {
        WorkerTally tally = WorkerTally.of(
                new Workers(0, false, 1),
                new Workers(2, true, 2),
                new Workers(3, false, 4),
                new Workers(5, false, 8),
                new Workers(6, true, 16),
                new Workers(11, false, 32),
                new Workers(12, true, 64),
                new Workers(300, false, 128));

        assertThat(tally.label().zh())
                .isEqualTo("不满3个月3人（贫困家庭2人）；3至5个月12人（贫困家庭0人）；6至11个月48人（贫困家庭16人）；12个月以上192人（贫困家庭64人）");
    }

    @Test
    @DisplayName("行业：门类各有名称，大类另附代码；本地代码照写")
    void industriesAreNamed() {
        List<Text> sections = IntStream.rangeClosed('A', 'T')
                .mapToObj(section -> new Industry(Character.toString(section)).label())
                .toList();

        assertThat(sections)
                .doesNotHaveDuplicates()
                .allSatisfy(label -> assertThat(label.zh()).matches("\\p{IsHan}.*"));
        assertThat(new Industry("C").label()).isEqualTo(new Text("制造业", "manufacturing"));
        assertThat(new Industry("C13").label()).isEqualTo(new Text("制造业（C13）", "manufacturing (C13)"));
        assertThat(new Industry("X").label()).isEqualTo(Text.same("X"));
    }

    @Test
    @DisplayName("就业困难类别：代码表中的都有名称；本地代码照写")
    void hardshipCategoriesAreNamed() {
        List<String> codes =
                List.of("010", "020", "030", "040", "050", "060", "070", "080", "090", "100", "110", "990");

        assertThat(codes.stream().map(code -> new HardshipCategory(code).label()))
                .doesNotHaveDuplicates()
                .allSatisfy(label -> assertThat(label.zh()).matches("\\p{IsHan}+"));
        assertThat(new HardshipCategory("060").label()).isEqualTo(new Text("残疾人", "disabled"));
        assertThat(new HardshipCategory("555").label()).isEqualTo(Text.same("555"));
    }
}
