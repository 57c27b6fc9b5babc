package dev.headroom.results;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import org.HdrHistogram.AbstractHistogram;

/** Rule 3 for code: percentiles come out of one type, and no method takes them into a mean; alike in every module. */
public final class PercentileRules {
    private static final String ONLY_DOOR = "dev.headroom.results.statistics.MeasuredPercentile";
    private static final Set<String> PERCENTILES =
            Set.of("value", "pooled", "low", "high", "checkedMedianNanos", "checkedP99Nanos", "percentileNanos");
    private static final Set<String> MEANS = Set.of(
            "java.util.stream.DoubleStream.average",
            "java.util.stream.LongStream.average",
            "java.util.stream.IntStream.average",
            "java.util.stream.Collectors.averagingDouble",
            "java.util.stream.Collectors.averagingLong",
            "java.util.DoubleSummaryStatistics.getAverage",
            "java.util.LongSummaryStatistics.getAverage",
            "dev.headroom.results.statistics.StudentInterval.of",
            "dev.headroom.results.statistics.Confidence.mean",
            "dev.headroom.results.statistics.Bootstrap.mean",
            "dev.headroom.scenarios.trial.Conclusions.meanOf");

    public static final ArchRule COME_OUT_OF_ONE_TYPE = ArchRuleDefinition.noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ONLY_DOOR)
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("a percentile is taken but by " + ONLY_DOOR) {
                @Override
                public boolean test(JavaMethodCall call) {
                    boolean histogram = call.getTargetOwner().isAssignableTo(AbstractHistogram.class)
                            && call.getName().equals("getValueAtPercentile");
                    return histogram || isLibraryPercentile(call);
                }
            })
            .orShould()
            .callConstructorWhere(new DescribedPredicate<>("a library's percentile is made") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaConstructorCall call) {
                    return isLibraryPercentile(call);
                }
            });

    public static final ArchRule ARE_NOT_AVERAGED = ArchRuleDefinition.codeUnits()
            .should(new ArchCondition<JavaCodeUnit>("not take both a percentile and a mean") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    boolean percentile = unit.getCallsFromSelf().stream().anyMatch(PercentileRules::asksPercentile)
                            || unit.getMethodReferencesFromSelf().stream()
                                    .anyMatch(reference -> isPercentile(
                                            reference.getTargetOwner().getSimpleName(), reference.getName()));
                    boolean mean = unit.getCallsFromSelf().stream()
                            .anyMatch(
                                    call -> MEANS.contains(call.getTargetOwner().getName() + "." + call.getName()));
                    if (percentile && mean) {
                        events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " takes a percentile and a mean (rule 3)"));
                    }
                }
            });

    private PercentileRules() {}

    private static boolean asksPercentile(JavaCall<?> call) {
        return isPercentile(call.getTargetOwner().getSimpleName(), call.getName());
    }

    private static boolean isPercentile(String owner, String method) {
        return (owner.equals("MeasuredPercentile") || owner.equals("Latency")) && PERCENTILES.contains(method);
    }

    private static boolean isLibraryPercentile(JavaCall<?> call) {
        return call.getTargetOwner().getName().matches("org\\.hipparchus\\.stat\\.descriptive\\.rank\\.P.*ercentile.*");
    }
}
