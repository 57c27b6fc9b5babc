package dev.headroom.scenarios;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.headroom.results.PercentileRules;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** The rules of the house, for this module. */
@AnalyzeClasses(packages = "dev.headroom.scenarios", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final int LARGEST_ROOM = 12;

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.headroom.scenarios.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule percentiles_come_out_of_one_type = PercentileRules.COME_OUT_OF_ONE_TYPE;

    @ArchTest
    static final ArchRule percentiles_are_not_averaged = PercentileRules.ARE_NOT_AVERAGED;

    @ArchTest
    static final ArchRule the_cores_side_is_another_house =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.headroom.benchmarks..");

    @ArchTest
    static final ArchRule gatling_is_touched_in_one_room = noClasses()
            .that()
            .resideOutsideOfPackage("dev.headroom.scenarios.gatling")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.gatling..", "scala..");

    @ArchTest
    static final ArchRule the_driver_knows_no_target = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.headroom.scenarios.gatling",
                    "dev.headroom.scenarios.measure",
                    "dev.headroom.scenarios.journey",
                    "dev.headroom.scenarios.direct",
                    "dev.headroom.scenarios.plan")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.headroom.targets..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Common|Base)$")
            .orShould()
            .haveNameMatching(".*\\.Abstract\\w+");

    @ArchTest
    static void a_room_holds_at_most_twelve_things(JavaClasses classes) {
        Map<JavaPackage, Long> sizes = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackage, Collectors.counting()));
        Assertions.assertThat(sizes.entrySet()).allMatch(room -> room.getValue() <= LARGEST_ROOM);
    }
}
