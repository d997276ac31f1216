package org.casebook.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("模拟引擎的边界")
class ArchitectureTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.casebook.simulation");

    @Test
    @DisplayName("看得见各个包，规则不会落空")
    void seesEveryPackage() {
        Set<String> packages = ENGINE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages)
                .contains(
                        "org.casebook.simulation.attribution",
                        "org.casebook.simulation.behaviour",
                        "org.casebook.simulation.catalogue",
                        "org.casebook.simulation.config",
                        "org.casebook.simulation.engine",
                        "org.casebook.simulation.explain",
                        "org.casebook.simulation.optimise",
                        "org.casebook.simulation.result",
                        "org.casebook.simulation.scenario",
                        "org.casebook.simulation.terms");
    }

    @Test
    @DisplayName("引擎不认识任何一条条文")
    void knowsNoArticle() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.casebook.policy.article..")
                .check(ENGINE);
    }

    @Test
    @DisplayName("只有配置包认识 YAML")
    void onlyTheConfigPackageKnowsYaml() {
        DescribedPredicate<JavaClass> yaml = DescribedPredicate.describe(
                "YAML", type -> type.getPackageName().startsWith("org.snakeyaml"));

        assertThat(ENGINE.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> yaml.test(dependency.getTargetClass())))
                        .map(JavaClass::getPackageName))
                .isNotEmpty()
                .containsOnly("org.casebook.simulation.config");
    }

    @Test
    @DisplayName("结果只是数据：不依赖引擎、参数、解释")
    void resultsKnowNothingOfHowTheyWereComputed() {
        noClasses()
                .that()
                .resideInAPackage("org.casebook.simulation.result..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.casebook.simulation.engine..",
                        "org.casebook.simulation.terms..",
                        "org.casebook.simulation.explain..",
                        "org.casebook.simulation.config..")
                .check(ENGINE);
    }

    @Test
    @DisplayName("各包之间没有循环依赖")
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.casebook.simulation.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ENGINE);
    }

    @Test
    @DisplayName("没有人问今天是几号")
    void nobodyAsksWhatDayItIs() {
        DescribedPredicate<JavaMethodCall> now = DescribedPredicate.describe(
                "ask what time it is",
                call -> Set.of("now", "currentTimeMillis", "nanoTime").contains(call.getName())
                        && Set.of("java.time", "java.lang")
                                .contains(call.getTargetOwner().getPackageName()));

        noClasses()
                .should()
                .callMethodWhere(now)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(ENGINE);
    }
}
