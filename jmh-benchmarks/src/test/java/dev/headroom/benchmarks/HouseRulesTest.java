package dev.headroom.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.headroom.results.PercentileRules;

@AnalyzeClasses(packages = "dev.headroom.benchmarks", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule rooms_are_free_of_cycles =
            slices().matching("dev.headroom.benchmarks.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_results_is_known_of_the_other_modules = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.headroom.targets..", "dev.headroom.scenarios..");

    @ArchTest
    static final ArchRule workloads_and_samples_know_nothing_of_the_harness = noClasses()
            .that()
            .resideInAnyPackage("dev.headroom.benchmarks.workload..", "dev.headroom.benchmarks.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.headroom.results..",
                    "dev.headroom.benchmarks.drive..",
                    "dev.headroom.benchmarks.measure..",
                    "dev.headroom.benchmarks.stage..");

    @ArchTest
    static final ArchRule judging_drives_nothing = noClasses()
            .that()
            .resideInAPackage("dev.headroom.benchmarks.judge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.headroom.benchmarks.stage..", "dev.headroom.benchmarks.measure..", "org.openjdk.jmh..");

    @ArchTest
    static final ArchRule speedups_are_pure_functions_of_forks = noClasses()
            .that()
            .resideInAPackage("dev.headroom.benchmarks.speedup..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.headroom.benchmarks.drive..",
                    "dev.headroom.benchmarks.jar..",
                    "dev.headroom.benchmarks.stage..",
                    "dev.headroom.benchmarks.measure..",
                    "dev.headroom.benchmarks.judge..",
                    "java.nio.file..",
                    "org.openjdk.jmh..");

    @ArchTest
    static final ArchRule percentiles_come_out_of_one_type = PercentileRules.COME_OUT_OF_ONE_TYPE;

    @ArchTest
    static final ArchRule percentiles_are_not_averaged = PercentileRules.ARE_NOT_AVERAGED;

    @ArchTest
    static final ArchRule wiring_is_a_leaf = noClasses()
            .that()
            .resideOutsideOfPackage("dev.headroom.benchmarks.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.headroom.benchmarks.cli..");

    @ArchTest
    static final ArchRule names_are_nouns_for_things =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Base|Abstract)");
}
