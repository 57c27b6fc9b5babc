package dev.headroom.benchmarks.speedup.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.benchmarks.speedup.ForkValues;
import dev.headroom.benchmarks.speedup.NoisyForks;
import dev.headroom.benchmarks.speedup.ScalingKind;
import dev.headroom.results.Estimate;
import dev.headroom.results.law.scaling.Amdahl;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether what is fitted and extrapolated holds the truth where the machine drifts twice as much as it is noisy. */
class LawCoverageTest {
    private static final int SWEEPS = 25;
    private static final int[] CORES = {1, 2, 4};
    private static final Amdahl LAW = new Amdahl(.05);

    @Tag("slow")
    @Test
    void the_serial_fraction_and_twice_the_cores_are_held() {
        NoisyForks noise = new NoisyForks(.01, .01, .1, .02);
        SplittableRandom random = new SplittableRandom(3);
        double[] speedups = Arrays.stream(CORES).mapToDouble(LAW::speedup).toArray();
        int serialFractions = 0;
        int twice = 0;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            ScalingAnswer answer = answer(noise.sweep(8, speedups, CORES, random));
            serialFractions += answer.comparisons().stream()
                            .filter(row -> row.quantity().startsWith("sigma"))
                            .anyMatch(row -> holds(row.measured(), .05))
                    ? 1
                    : 0;
            twice += answer.findings().stream()
                            .flatMap(finding -> finding.value().stream()
                                    .filter(v -> finding.name().startsWith("twice")))
                            .anyMatch(value -> holds(value, LAW.speedup(8) / LAW.speedup(4)))
                    ? 1
                    : 0;
        }
        assertThat(List.of(serialFractions, twice))
                .allSatisfy(held -> assertThat(held).isGreaterThanOrEqualTo(22));
    }

    private static boolean holds(Estimate estimate, double truth) {
        return estimate.interval().contains(truth);
    }

    private static ScalingAnswer answer(ForkValues values) {
        return ScalingAnswer.of(
                values, new ScalingQuestion("simulated", new TreeMap<>(), ScalingKind.STRONG, OptionalInt.empty(), 1));
    }
}
