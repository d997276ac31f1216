package org.casebook.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("流水线的边界")
class ArchitectureTest {

    private static final JavaClasses PIPELINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.casebook.pipeline");

    @Test
    @DisplayName("看得见命令包，规则不会落空")
    void seesTheCommands() {
        assertThat(PIPELINE.stream().map(JavaClass::getPackageName)).contains("org.casebook.pipeline.command");
    }

    @Test
    @DisplayName("只有命令包认识报告")
    void onlyCommandsKnowReports() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.casebook.pipeline.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.casebook.report..")
                .check(PIPELINE);
    }

    @Test
    @DisplayName("命令包在最上层：没有人依赖它，除了程序入口")
    void nobodyDependsOnCommands() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.casebook.pipeline.command..")
                .and()
                .doNotHaveFullyQualifiedName("org.casebook.pipeline.Program")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.casebook.pipeline.command..")
                .check(PIPELINE);
    }
}
