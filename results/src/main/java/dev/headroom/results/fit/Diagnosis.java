package dev.headroom.results.fit;

import java.util.List;
import java.util.Optional;

/**
 * What the points show beside the coefficients.
 *
 * @param serialFractions Karp and Flatt's serial fraction at every size beyond the smallest; rising shows overhead
 * @param superlinear said where some size does more a unit of concurrency than the smallest; empty elsewhere
 * @param misfit said where no law describes the points, such as a plateau; empty elsewhere
 */
public record Diagnosis(List<SerialFraction> serialFractions, Optional<String> superlinear, Optional<String> misfit) {
    public Diagnosis {
        serialFractions = List.copyOf(serialFractions);
    }

    /**
     * The serial fraction that one size alone would imply.
     *
     * @param concurrency n
     * @param speedup mean throughput at n over that at 1 (over the smallest size per unit of concurrency)
     * @param fraction Karp and Flatt's metric of it
     */
    public record SerialFraction(double concurrency, double speedup, double fraction) {}
}
