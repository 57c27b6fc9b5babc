package dev.headroom.benchmarks.speedup.answer;

import dev.headroom.results.Estimate;
import java.util.Optional;

/**
 * One answer about scaling.
 *
 * @param name what was asked, such as {@code ceiling}
 * @param value the number with its interval, where there is one
 * @param extrapolated whether the number lies beyond what was measured
 * @param sentence the answer in plain English; where there is no number, why
 */
public record Finding(String name, Optional<Estimate> value, boolean extrapolated, String sentence) {
    static Finding said(String name, String sentence) {
        return new Finding(name, Optional.empty(), false, sentence);
    }
}
