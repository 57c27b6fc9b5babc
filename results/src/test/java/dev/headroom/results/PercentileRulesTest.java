package dev.headroom.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.headroom.results.statistics.MeasuredPercentile;
import dev.headroom.results.statistics.StudentInterval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

/** That the rules bite: everything below breaks one of them. */
class PercentileRulesTest {
    @Test
    void a_percentile_taken_past_the_door_is_found() {
        assertThat(broken(PercentileRules.COME_OUT_OF_ONE_TYPE, AsksTheHistogram.class))
                .isTrue();
        assertThat(broken(PercentileRules.COME_OUT_OF_ONE_TYPE, AsksTheLibrary.class))
                .isTrue();
        assertThat(broken(PercentileRules.COME_OUT_OF_ONE_TYPE, MeasuredPercentile.class))
                .isFalse();
    }

    @Test
    void a_mean_of_percentiles_is_found_also_within_a_lambda() {
        assertThat(broken(PercentileRules.ARE_NOT_AVERAGED, AveragesInAStream.class))
                .isTrue();
        assertThat(broken(PercentileRules.ARE_NOT_AVERAGED, AveragesByReference.class))
                .isTrue();
        assertThat(broken(PercentileRules.ARE_NOT_AVERAGED, GivesStudent.class)).isTrue();
        assertThat(broken(PercentileRules.ARE_NOT_AVERAGED, StudentInterval.class))
                .isFalse();
    }

    private static boolean broken(ArchRule rule, Class<?> type) {
        JavaClasses one = new ClassFileImporter().importClasses(type);
        return rule.allowEmptyShould(true).evaluate(one).hasViolation();
    }

    static final class AsksTheHistogram {
        long p99(Histogram histogram) {
            return histogram.getValueAtPercentile(99);
        }
    }

    static final class AsksTheLibrary {
        double p99(double[] values) {
            return new Percentile(99).evaluate(values);
        }
    }

    static final class AveragesInAStream {
        OptionalDouble mean(List<Histogram> trials) {
            return trials.stream()
                    .mapToDouble(trial -> MeasuredPercentile.of(trial, .99).value() / 1e6)
                    .average();
        }
    }

    static final class AveragesByReference {
        OptionalDouble mean(List<MeasuredPercentile> trials) {
            return trials.stream().mapToDouble(MeasuredPercentile::value).average();
        }
    }

    static final class GivesStudent {
        Optional<StudentInterval> interval(MeasuredPercentile first, MeasuredPercentile second, double third) {
            return StudentInterval.of(new double[] {first.value(), second.value(), third});
        }
    }
}
