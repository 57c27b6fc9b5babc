package dev.headroom.results;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of the house, held against this module. */
@AnalyzeClasses(packages = "dev.headroom.results", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseRulesTest {
    private static final int MOST_CLASSES = 12;
    private static final String[] RIGHT_OF_THE_WALL = {
        "dev.headroom.results.law..",
        "dev.headroom.results.statistics..",
        "dev.headroom.results.fit..",
        "dev.headroom.results.verdict..",
        "dev.headroom.results.rule..",
        "dev.headroom.results.figure.."
    };

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("dev.headroom.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PERCENTILES_COME_OUT_OF_ONE_TYPE = PercentileRules.COME_OUT_OF_ONE_TYPE;

    @ArchTest
    static final ArchRule PERCENTILES_ARE_NOT_AVERAGED = PercentileRules.ARE_NOT_AVERAGED;

    @ArchTest
    static final ArchRule THE_MODULE_DEPENDS_ON_NO_OTHER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.headroom.targets..", "dev.headroom.benchmarks..", "dev.headroom.scenarios..");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Base)")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");

    @ArchTest
    static final ArchRule RIGHT_OF_THE_WALL_NOTHING_IS_STARTED_WRITTEN_OR_LOOKED_UP = noClasses()
            .that()
            .resideInAnyPackage(RIGHT_OF_THE_WALL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.headroom.results.file..",
                    "dev.headroom.results.machine..",
                    "dev.headroom.results.stage..",
                    "dev.headroom.results.terminal..",
                    "java.nio.file..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Process.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_CLOCK_TICKS_RIGHT_OF_THE_WALL_NOR_IN_THE_REPORT = noClasses()
            .that()
            .resideInAnyPackage(RIGHT_OF_THE_WALL)
            .or()
            .resideInAPackage("dev.headroom.results.report..")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("the time is asked for") {
                @Override
                public boolean test(JavaMethodCall call) {
                    String called = call.getTargetOwner().getName() + "." + call.getName();
                    return called.startsWith("java.time.Clock.system")
                            || called.equals("java.time.Instant.now")
                            || called.equals("java.lang.System.currentTimeMillis")
                            || called.equals("java.lang.System.nanoTime");
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static void a_room_has_at_most_twelve_classes(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .filter(c -> !c.getSimpleName().matches("Jte\\w+Generated"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).isNotEmpty().allSatisfy((room, size) -> assertThat(size)
                .as("classes in %s", room)
                .isLessThanOrEqualTo(MOST_CLASSES));
    }
}
