package dev.headroom.results.fit;

import dev.headroom.results.fit.evidence.Misfit;
import dev.headroom.results.fit.evidence.Size;
import dev.headroom.results.fit.evidence.Sizes;
import dev.headroom.results.law.scaling.Amdahl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the points show beside the coefficients.
 *
 * @param serialFractions Karp and Flatt's serial fraction at every size beyond the smallest; rising shows overhead
 * @param superlinear said where some size does more a unit of concurrency than the smallest; empty elsewhere
 * @param misfit said where no law describes the points, such as a plateau; empty elsewhere
 */
public record Diagnosis(List<SerialFraction> serialFractions, Optional<String> superlinear, Optional<String> misfit) {
    private static final double LEAST_EXCESS = 0.02;
    private static final double LEAST_EXCESS_UNREPEATED = 0.05;
    private static final double SPREADS = 3;

    public Diagnosis {
        serialFractions = List.copyOf(serialFractions);
    }

    /**
     * The serial fraction that one size alone would imply.
     *
     * @param concurrency n
     * @param speedup mean throughput at n over that at the smallest size
     * @param fraction Karp and Flatt's metric of it, n counted in smallest sizes
     */
    public record SerialFraction(double concurrency, double speedup, double fraction) {}

    static Diagnosis of(LawFitter fitter) {
        Sizes sizes = fitter.sizes();
        Size base = sizes.first();
        List<SerialFraction> fractions = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (Size size : sizes.sizes().subList(1, sizes.count())) {
            double times = size.concurrency() / base.concurrency();
            double speedup = size.mean() / base.mean();
            fractions.add(new SerialFraction(size.concurrency(), speedup, Amdahl.karpFlatt(speedup, times)));
            if (speedup / times > 1 + margin(base, size, sizes.spread())) {
                above.add(String.format(
                        Locale.ROOT, "%.2f times at n = %s", speedup / times, Size.number(size.concurrency())));
            }
        }
        return new Diagnosis(fractions, superlinear(base, above), Misfit.of(fitter.sample(), sizes));
    }

    private static Optional<String> superlinear(Size base, List<String> above) {
        return above.isEmpty()
                ? Optional.empty()
                : Optional.of("superlinear: a unit of concurrency does more than at n = "
                        + Size.number(base.concurrency()) + " (" + String.join(", ", above)
                        + "); look at caches that grow with n, and at the baseline");
    }

    /** How far above 1 an efficiency may come by chance: three spreads of the ratio, or 5 % where nothing is repeated. */
    private static double margin(Size base, Size size, OptionalDouble spread) {
        if (spread.isEmpty()) {
            return LEAST_EXCESS_UNREPEATED;
        }
        double one = spread.getAsDouble() / size.mean() / Math.sqrt(size.points());
        double other = spread.getAsDouble() / base.mean() / Math.sqrt(base.points());
        return Math.max(LEAST_EXCESS, SPREADS * Math.hypot(one, other));
    }
}
