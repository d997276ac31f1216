package org.casebook.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("条文代码的边界")
class ArchitectureTest {

    private static final JavaClasses LAW = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.casebook.policy");

    private static final DescribedPredicate<JavaClass> MEASURE =
            DescribedPredicate.describe("a measure", type -> type.isAssignableTo(Law.class) && !type.isInterface());

    @Test
    @DisplayName("看得见全部措施，规则不会落空")
    void seesEveryMeasure() {
        List<String> measures =
                LAW.stream().filter(MEASURE).map(JavaClass::getName).toList();

        assertThat(measures)
                .containsExactlyInAnyOrderElementsOf(Measures.all().stream()
                        .map(measure -> measure.law().getClass().getName())
                        .toList())
                .allMatch(name -> name.startsWith("org.casebook.policy.article."));
    }

    @Test
    @DisplayName("条文只依赖 JDK 和自己，不碰文件、网络、线程")
    void theLawUsesOnlyTheJdkAndItself() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.casebook.policy..",
                        "java.lang..",
                        "java.math..",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.io")
                .check(LAW);
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "read or write anything",
                        type -> type.getPackageName().equals("java.io")
                                && !type.getName().equals("java.io.Serializable")))
                .check(LAW);
    }

    @Test
    @DisplayName("条文互不依赖，也不知道条文之间的规则")
    void articlesDoNotKnowEachOther() {
        for (MeasureDefinition measure : Measures.all()) {
            Class<?> own = measure.law().getClass();
            noClasses()
                    .that(DescribedPredicate.describe("belong to " + own, type -> isPartOf(type, own)))
                    .should()
                    .dependOnClassesThat(DescribedPredicate.describe(
                            "are another article or an interplay",
                            type -> type.getPackageName().equals("org.casebook.policy.interplay")
                                    || (type.getPackageName().equals("org.casebook.policy.article")
                                            && !isPartOf(type, own))))
                    .check(LAW);
        }
    }

    private static boolean isPartOf(JavaClass type, Class<?> measure) {
        String name = type.getBaseComponentType().getName();
        return name.equals(measure.getName()) || name.startsWith(measure.getName() + "$");
    }

    @Test
    @DisplayName("没有人问今天是几号，也没有人掷骰子")
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
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(LAW);
    }

    @Test
    @DisplayName("每项措施：final、有标注、依次有 Case、Terms、Refusal（只计数的对象没有理由），自身没有状态")
    void measuresHaveOneShape() {
        classes()
                .that(MEASURE)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .beAnnotatedWith(Measure.class)
                .check(LAW);
        for (MeasureDefinition measure : Measures.all()) {
            Class<?> law = measure.law().getClass();
            assertThat(law.getDeclaredFields())
                    .as("a measure keeps nothing between two cases: %s", law.getName())
                    .allMatch(field -> field.isSynthetic());
            assertThat(Arrays.stream(law.getDeclaredClasses())
                            .map(Class::getSimpleName)
                            .filter(name -> !name.isEmpty()))
                    .as(law.getName())
                    .containsExactlyInAnyOrderElementsOf(
                            measure.isPopulation() ? List.of("Case", "Terms") : List.of("Case", "Terms", "Refusal"));
            assertThat(measure.facts().isRecord() && measure.terms().isRecord())
                    .as(law.getName())
                    .isTrue();
        }
    }
}
