package org.casebook.pipeline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.indicator.IndicatorKind.ECOLOGICAL_INDUSTRY;
import static org.casebook.pipeline.indicator.IndicatorKind.EXPORTER;
import static org.casebook.pipeline.indicator.IndicatorKind.FLEXIBLE_WORK;
import static org.casebook.pipeline.indicator.IndicatorKind.PRIVATE_ENTERPRISE;
import static org.casebook.pipeline.indicator.IndicatorKind.SCALE;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第一、二、三、五条：参保职工净增减")
class StaffChangeTest {

    private static final int BEFORE = 201812;
    private static final int AFTER = 201912;

    private final HandMadeCity city = new HandMadeCity();

    @Test
    @DisplayName("分规模：去年 12 月到今年 12 月，分县相加；人员流动抵消，机关事业单位不算")
    void countsByScale() {
        city.employer("large", "620802", "C13", "STATE", "LARGE", false)
                .insured("large", BEFORE, "a", "b")
                .insured("large", AFTER, "a", "b", "c");
        city.employer("loses", "620802", "F52", "PRIVATE", "SMALL", false).insured("loses", BEFORE, "d", "e");
        city.employer("gains", "620821", "F52", "FOREIGN", "SMALL", false).insured("gains", AFTER, "d", "e");
        city.employer("still", "620802", "F52", "INDIVIDUAL", "MICRO", false)
                .insured("still", BEFORE, "f")
                .insured("still", AFTER, "g");
        city.employer("public", "620802", "S91", "PUBLIC", "MEDIUM", false).insured("public", AFTER, "h", "i");

        assertThat(city.figures(SCALE, 2019))
                .isEqualTo(Map.of("620802 LARGE", "1", "620802 SMALL", "-2", "620802 MICRO", "0", "620821 SMALL", "2"));
    }

    @Test
    @DisplayName("已缴、未缴都算，只看险种 210，只看两个 12 月；一人在两个单位参保，各算一人")
    void countsRowsOfUnemploymentInsuranceInDecember() {
        city.employer("x")
                .insured("x", BEFORE, "a")
                .insured("x", 201911, "b", "c", "d")
                .insured("x", AFTER, "a");
        city.contribution("e", "x", "210", AFTER, 0, false);
        city.contribution("f", "x", "310", AFTER, 300_000, true);
        city.employer("y").insured("y", AFTER, "a");

        assertThat(city.figures(SCALE, 2019)).isEqualTo(Map.of("620802 SMALL", "2"));
    }

    @Test
    @DisplayName("登记库缺任一 12 月：没有数，而不是人员全部流失")
    void knowsNothingWithoutBothDecembers() {
        city.employer("x").insured("x", BEFORE, "a", "b").insured("x", 201911, "a", "b");

        assertThat(city.figures(SCALE, 2019)).isEmpty();
        assertThat(city.figures(SCALE, 2018)).isEmpty();
    }

    @Test
    @DisplayName("单位 12 月无人参保而全市有：该单位人员全部流失")
    void countsAnEmployerThatLostEverybody() {
        city.employer("gone").insured("gone", BEFORE, "a", "b");
        city.employer("other", "620826", "F52", "PRIVATE", "LARGE", false).insured("other", AFTER, "z");

        assertThat(city.figures(SCALE, 2019)).isEqualTo(Map.of("620802 SMALL", "-2", "620826 LARGE", "1"));
    }

    @Test
    @DisplayName("十大生态产业：门类字母包括各大类，只登记到门类的单位不归入大类；2018 年起有清单")
    void placesIndustries() {
        hires("farm", "A", "PRIVATE", "a");
        hires("orchard", "A01", "PRIVATE", "b", "c");
        hires("medicine", "C27", "STATE", "d");
        hires("factory", "C", "PRIVATE", "e");
        hires("trade", "F52", "PRIVATE", "f");
        hires("hospital", "Q84", "PUBLIC", "g");
        hires("hotel", "H61", "PRIVATE", "h");
        hires("kitchen", "H62", "PRIVATE", "i");
        city.employer("before", "620802", "D44", "STATE", "LARGE", false)
                .insured("before", 201612, "y")
                .insured("before", 201712, "y", "z")
                .insured("before", BEFORE, "y");

        assertThat(city.figures(ECOLOGICAL_INDUSTRY, 2019))
                .isEqualTo(Map.of(
                        "620802 CIRCULAR_AGRICULTURE", "3",
                        "620802 CHINESE_MEDICINE", "1",
                        "620802 CULTURE_TOURISM", "1",
                        "620802 CLEAN_ENERGY", "-1"));
        assertThat(city.figures(ECOLOGICAL_INDUSTRY, 2018)).isEqualTo(Map.of("620802 CLEAN_ENERGY", "-1"));
        assertThat(city.figures(ECOLOGICAL_INDUSTRY, 2017)).isEmpty();
    }

    @Test
    @DisplayName("新业态、灵活就业：两类都符合的单位只计入先列的一类")
    void placesFlexibleWorkOnce() {
        hires("stall", "F52", "INDIVIDUAL", "a");
        hires("web stall", "I64", "INDIVIDUAL", "b", "c");
        hires("platform", "I64", "PRIVATE", "d");
        hires("parcels", "G60", "FOREIGN", "e", "f");
        hires("software", "I65", "PRIVATE", "g");
        hires("unplaced", "I", "PRIVATE", "h");
        city.insured("stall", BEFORE, "z");

        assertThat(city.figures(FLEXIBLE_WORK, 2019))
                .isEqualTo(Map.of("620802 INDIVIDUAL", "2", "620802 PLATFORM", "3"));
    }

    @Test
    @DisplayName("出口企业：以登记的标志为准")
    void countsExporters() {
        city.employer("exporter", "620825", "C30", "FOREIGN", "LARGE", true)
                .insured("exporter", BEFORE, "a", "b", "c")
                .insured("exporter", AFTER, "a");
        city.employer("no enterprise", "620825", "P83", "PUBLIC", "LARGE", true).insured("no enterprise", AFTER, "d");
        hires("at home", "C30", "PRIVATE", "e");

        assertThat(city.figures(EXPORTER, 2019)).isEqualTo(Map.of("620825", "-2"));
    }

    @Test
    @DisplayName("民营企业：私营与个体，分别列出")
    void countsPrivateEnterprises() {
        hires("private", "F52", "PRIVATE", "a", "b");
        hires("individual", "F52", "INDIVIDUAL", "c");
        hires("collective", "F52", "COLLECTIVE", "d");
        hires("foreign", "F52", "FOREIGN", "e");
        hires("state", "F52", "STATE", "f");
        hires("public", "F52", "PUBLIC", "g");
        city.insured("state", BEFORE, "f");

        assertThat(city.figures(PRIVATE_ENTERPRISE, 2019))
                .isEqualTo(Map.of("620802 PRIVATE", "2", "620802 INDIVIDUAL", "1"));
    }

    private void hires(String employer, String industry, String ownership, String... persons) {
        city.employer(employer, "620802", industry, ownership, "SMALL", false).insured(employer, AFTER, persons);
    }
}
