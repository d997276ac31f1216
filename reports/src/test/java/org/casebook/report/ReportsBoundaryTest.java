package org.casebook.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("报告只看结果")
class ReportsBoundaryTest {

    private static final JavaClasses REPORTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.casebook.report");

    @Test
    @DisplayName("只认识政策词汇、结果记录和写文件用的库")
    void seesResultsOnly() {
        classes()
                .that()
                .resideInAPackage("org.casebook.report..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.casebook.report..",
                        "org.casebook.policy",
                        "org.casebook.simulation.result",
                        "org.casebook.simulation.explain",
                        "org.casebook.simulation.catalogue",
                        "java..",
                        "javax.xml.parsers..",
                        "org.w3c.dom..",
                        "freemarker..",
                        "org.jfree..",
                        "org.apache.batik.svggen..",
                        "de.siegmar.fastcsv..",
                        "org.dhatim.fastexcel..",
                        "com.fasterxml.jackson..",
                        "org.jline.utils..")
                .because("a report that knows how a figure came about will compute it a second time")
                .check(REPORTS);
    }

    @Test
    @DisplayName("不问现在几点：同样的输入，同样的字节")
    void asksNoClock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the same inputs must give the same bytes")
                .check(REPORTS);
    }
}
