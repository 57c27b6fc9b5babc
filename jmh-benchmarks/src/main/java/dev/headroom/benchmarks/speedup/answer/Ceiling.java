package dev.headroom.benchmarks.speedup.answer;

import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.fit.FittedLaw.Peak;
import dev.headroom.results.statistics.Bounds;
import java.util.Locale;
import java.util.Optional;

/** The speedup that no number of cores exceeds, by the law chosen: the peak of USL, Amdahl's limit, none of linear growth. */
record Ceiling(ScalingLaws laws, FittedLaw law, long rounds) {
    private static final String NAME = "ceiling";

    Finding finding() {
        if (law.peak().isPresent()) {
            return peak(law.peak().get());
        }
        return law.limit().isPresent()
                ? limit(law.limit().getAsDouble())
                : Finding.said(
                        NAME,
                        "none: " + law.law().title() + " has no limit; it is not known how far beyond " + laws.most()
                                + " cores it holds");
    }

    private Finding peak(Peak peak) {
        return new Finding(
                NAME,
                Optional.of(laws.estimate(law, peak.throughput(), law.band(peak.concurrency()), rounds)),
                peak.beyondMeasured(),
                String.format(
                        Locale.ROOT,
                        "no number of cores gives more than %.2f times one core, the peak of %s%s",
                        peak.throughput(),
                        law.law().title(),
                        laws.beyond(peak.concurrency())));
    }

    /** A serial fraction whose interval begins at 0 leaves the ceiling without an upper end, and so without a number. */
    private Finding limit(double limit) {
        Bounds sigma = ScalingLaws.bounds(law.coefficient("sigma").orElseThrow());
        double one = law.curve().throughput(1);
        boolean bounded = sigma.low() > 0;
        return new Finding(
                NAME,
                bounded
                        ? Optional.of(
                                laws.estimate(law, limit, new Bounds(one / sigma.high(), one / sigma.low()), rounds))
                        : Optional.empty(),
                true,
                String.format(
                        Locale.ROOT,
                        "no number of cores gives more than %.2f times one core (95 %% interval from %.2f %s), if %s"
                                + " holds beyond the measured %d cores: extrapolated",
                        limit,
                        one / sigma.high(),
                        bounded ? String.format(Locale.ROOT, "to %.2f", one / sigma.low()) : "up, without an upper end",
                        law.law().title(),
                        laws.most()));
    }
}
