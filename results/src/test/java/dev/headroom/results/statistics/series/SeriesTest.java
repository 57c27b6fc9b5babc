package dev.headroom.results.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void a_step_is_not_steady_and_noise_is() {
        double[] noise = new Random(8).doubles(60).map(value -> 100 + value).toArray();
        assertThat(Steadiness.of(noise).orElseThrow().warning(.01)).isEmpty();
        double[] step = noise.clone();
        for (int i = 30; i < 60; i++) {
            step[i] *= 1.05;
        }
        Steadiness stepped = Steadiness.of(step).orElseThrow();
        assertThat(stepped.halvesChange()).isCloseTo(.05, within(.003));
        assertThat(stepped.warning(.01).orElseThrow()).matches("not steady: second half [45]\\.\\d % above the first");
        assertThat(stepped.steady(.1)).isTrue();
        assertThat(Steadiness.of(new double[] {1, 2, 3})).isEmpty();
    }

    @Test
    void drift_is_found_and_noise_is_not_drift() {
        Random random = new Random(21);
        double[] noise = random.doubles(24).map(value -> (value - .5) / 100).toArray();
        assertThat(Drift.of(noise).orElseThrow().warning(.01)).isEmpty();
        double[] drifting = noise.clone();
        Arrays.setAll(drifting, run -> noise[run] + .008 * run);
        assertThat(Drift.of(drifting).orElseThrow().warning(.01).orElseThrow())
                .startsWith("drift 0.8 %/run (p=")
                .endsWith("): order matters");
        assertThat(Drift.of(new double[] {0, 0, 0, 0}).orElseThrow().pValue()).isEqualTo(1);
        assertThat(Drift.of(new double[] {1, 2, 3})).isEmpty();
    }
}
