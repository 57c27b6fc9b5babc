package dev.headroom.benchmarks.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void items_fill_the_wished_time_at_the_fastest_pace_seen() {
        // Every look at this clock costs 5 ms, so 10,000 items seem to take 5 ms: 40 ms hold 80,000.
        AtomicLong now = new AtomicLong();
        Calibration calibration = new Calibration(() -> now.addAndGet(5_000_000));
        assertThat(calibration.itemsLasting(Duration.ofMillis(40))).isEqualTo(80_000);
    }

    @Test
    void two_digits_are_kept() {
        assertThat(Calibration.twoDigits(78_912)).isEqualTo(79_000);
        assertThat(Calibration.twoDigits(99.6)).isEqualTo(100);
        assertThat(Calibration.twoDigits(0.2)).isEqualTo(1);
    }
}
