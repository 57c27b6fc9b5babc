package dev.headroom.results.fit;

import dev.headroom.results.statistics.Bounds;
import java.util.List;

/**
 * Predict, then verify: the law chosen on the smaller sizes, held against the larger ones it has not seen.
 *
 * @param law the law that was fitted to the smaller sizes
 * @param largestFitted the largest n it has seen
 * @param scores a row for every held-out size, ascending
 * @param finding how well it did, in one sentence
 */
public record HeldOut(ScalingLaw law, double largestFitted, List<Score> scores, String finding) {
    public HeldOut {
        scores = List.copyOf(scores);
    }

    /**
     * One size that was predicted and then looked at.
     *
     * @param concurrency n
     * @param predicted throughput
     * @param band where a measurement was expected at confidence 0.95
     * @param measured mean throughput of the trials at n
     */
    public record Score(double concurrency, double predicted, Bounds band, double measured) {
        /** Measured over predicted, less 1: -0.1 is 10 % below. */
        public double miss() {
            return measured / predicted - 1;
        }

        /** Whether the measurement lay where it was expected. */
        public boolean inside() {
            return band.contains(measured);
        }
    }
}
