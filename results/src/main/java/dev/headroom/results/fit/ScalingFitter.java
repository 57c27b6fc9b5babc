package dev.headroom.results.fit;

import dev.headroom.results.fit.evidence.Size;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Fits laws of scaling to points, chooses among them by a stated rule and tests the choice on the largest sizes.
 *
 * <p>Nonlinear least squares on the throughputs, coefficients within their domain, all points equally trusted unless
 * the trials show another spread at some sizes (at least 3 trials a size), which then weigh accordingly.
 */
public final class ScalingFitter {
    /** Of so many sizes the largest is held out, unless told otherwise. */
    private static final int SIZES_A_HELD_OUT = 4;

    private final Set<ScalingLaw> laws;
    private final long seed;
    private final OptionalInt heldOutSizes;

    /**
     * A fitter.
     *
     * @param laws at least one
     * @param seed of the bootstrap: the same seed gives the same intervals
     * @param heldOutSizes how many of the largest sizes to predict from the smaller, 0 for none; empty: a quarter, where
     *     enough remain
     */
    public ScalingFitter(Set<ScalingLaw> laws, long seed, OptionalInt heldOutSizes) {
        if (laws.isEmpty()) {
            throw new IllegalArgumentException("laws must be at least 1, were 0");
        }
        if (heldOutSizes.orElse(0) < 0) {
            throw new IllegalArgumentException("held-out sizes must be at least 0, were " + heldOutSizes.getAsInt());
        }
        this.laws = EnumSet.copyOf(laws);
        this.seed = seed;
        this.heldOutSizes = heldOutSizes;
    }

    /**
     * The fit of these points.
     *
     * @param points at least coefficients + 2 for the widest law asked for, at coefficients + 1 different concurrencies
     * @throws IllegalArgumentException where there are fewer (rule 24), or fewer would be left without those held out
     */
    public ScalingFit fit(List<ScalingPoint> points) {
        LawFitter fitter = new LawFitter(points);
        laws.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(law -> fitter.obstacle(law).stream())
                .findFirst()
                .ifPresent(obstacle -> refuse(obstacle, fitter));
        Diagnosis diagnosis = Diagnosis.of(fitter);
        return new ScalingFit(
                points,
                laws.stream().map(law -> fitter.fit(law, OptionalLong.of(seed))).toList(),
                new ModelChoice(fitter, laws, diagnosis).choice(),
                diagnosis,
                HeldOut.of(points, heldOut(fitter.sizes().sizes()), laws));
    }

    /** What stands against the widest law asked for, and the widest that could be fitted instead. */
    private static void refuse(String obstacle, LawFitter fitter) {
        String instead = Arrays.stream(ScalingLaw.values())
                .filter(law -> fitter.obstacle(law).isEmpty())
                .max(Comparator.naturalOrder())
                .map(law -> ", or ask for a law with fewer parameters alone, as by --law " + law.word())
                .orElse("");
        throw new IllegalArgumentException(obstacle + "; measure more" + instead);
    }

    private List<Size> heldOut(List<Size> sizes) {
        int count = heldOutSizes.orElse(sizes.size() / SIZES_A_HELD_OUT);
        int fewest =
                laws.stream().mapToInt(law -> law.coefficients().size()).max().orElseThrow() + 1;
        if (heldOutSizes.isPresent() && count > sizes.size() - fewest) {
            throw new IllegalArgumentException("held-out sizes must leave at least " + fewest + " of " + sizes.size()
                    + " for the fit, were " + count);
        }
        return sizes.subList(sizes.size() - Math.max(0, count), sizes.size());
    }
}
