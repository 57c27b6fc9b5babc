package dev.headroom.benchmarks.speedup.answer;

import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.fit.Coefficient;
import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.fit.FittedLaw.Peak;
import dev.headroom.results.statistics.Bounds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the chosen law says of cores beyond: ceiling, peak, knee and twice the cores; all of it marked as extrapolated. */
final class MoreCores {
    /** A core that adds less than half of what the first one does is past the knee. */
    private static final double WORTH = 0.5;

    private static final int FARTHEST = 100_000;
    private static final String TWICE = "twice the cores";

    private final ScalingLaws laws;
    private final FittedLaw law;
    private final long rounds;

    private MoreCores(ScalingLaws laws, FittedLaw law, long rounds) {
        this.laws = laws;
        this.law = law;
        this.rounds = rounds;
    }

    /** The findings; without a law only the refusal to say what twice the cores would buy. */
    static List<Finding> of(ScalingLaws laws, long rounds) {
        return laws.chosen()
                .map(law -> new MoreCores(laws, law, rounds))
                .map(more -> List.of(more.ceiling(), more.peak(), more.knee(), more.twice()))
                .orElseGet(() -> List.of(Finding.said(
                        TWICE, "what " + 2 * laws.most() + " cores would buy is not said: " + laws.obstacle())));
    }

    private Finding ceiling() {
        if (law.peak().isPresent()) {
            Peak peak = law.peak().get();
            Bounds band = law.band(peak.concurrency());
            return new Finding(
                    "ceiling",
                    Optional.of(estimate(peak.throughput(), band)),
                    format(
                            "no number of cores gives more than %.2f times one core, the peak of %s%s",
                            speedup(peak.concurrency()), law.law().title(), beyond(peak.concurrency())));
        }
        if (law.limit().isEmpty()) {
            return Finding.said(
                    "ceiling",
                    "none: " + law.law().title() + " has no limit; it is not known how far beyond " + laws.most()
                            + " cores it holds");
        }
        double limit = law.limit().getAsDouble();
        double one = speedup(1);
        Bounds sigma = bounds(law.coefficient("sigma").orElseThrow());
        boolean bounded = sigma.low() > 0;
        return new Finding(
                "ceiling",
                bounded
                        ? Optional.of(estimate(limit, new Bounds(one / sigma.high(), one / sigma.low())))
                        : Optional.empty(),
                format(
                        "no number of cores gives more than %.2f times one core (95 %% interval from %.2f %s), if %s"
                                + " holds beyond the measured %d cores: extrapolated",
                        limit,
                        one / sigma.high(),
                        bounded ? format("to %.2f", one / sigma.low()) : "up, without an upper end",
                        law.law().title(),
                        laws.most()));
    }

    private Finding peak() {
        return Finding.said(
                "peak",
                law.peak()
                        .map(peak -> format(
                                "throughput is highest on %.1f cores and falls beyond%s",
                                peak.concurrency(), beyond(peak.concurrency())))
                        .orElse("none: " + law.law().title() + " never falls"));
    }

    private Finding knee() {
        OptionalInt knee = IntStream.range(1, FARTHEST)
                .filter(n -> speedup(n + 1) - speedup(n) < WORTH * speedup(1))
                .findFirst();
        String rule = "one more core adds less than half of what the first one does";
        return Finding.said(
                "knee",
                knee.isEmpty()
                        ? "none: by " + law.law().title() + " never is it that " + rule
                        : "beyond " + knee.getAsInt() + (knee.getAsInt() == 1 ? " core " : " cores ") + rule
                                + beyond(knee.getAsInt()));
    }

    /** The band still holds the noise of lambda, which cancels in a ratio: it is a little too wide, never too narrow. */
    private Finding twice() {
        int twice = 2 * laws.most();
        double here = speedup(laws.most());
        double ratio = speedup(twice) / here;
        Bounds band = laws.band(law, twice);
        Bounds bought = new Bounds(Math.min(ratio, band.low() / here), Math.max(ratio, band.high() / here));
        return new Finding(
                TWICE,
                Optional.of(estimate(ratio, bought)),
                format(
                        "%d cores would give %.2f times the throughput of %d (%.2f to %.2f), a speedup of %.2f over one,"
                                + " if %s holds there: extrapolated, nothing was measured beyond %d cores",
                        twice,
                        ratio,
                        laws.most(),
                        bought.low(),
                        bought.high(),
                        speedup(twice),
                        law.law().title(),
                        laws.most()));
    }

    /** By the rounds drawn again where every round is whole, else by Student's t. */
    static Bounds bounds(Coefficient coefficient) {
        Bounds bounds = coefficient.bootstrap().orElse(coefficient.interval());
        return new Bounds(
                Math.min(bounds.low(), coefficient.estimate()), Math.max(bounds.high(), coefficient.estimate()));
    }

    private Estimate estimate(double value, Bounds bounds) {
        return new Estimate(
                value,
                new Interval(Math.min(value, bounds.low()), Math.max(value, bounds.high())),
                "1",
                rounds,
                law.law().title() + " fitted to " + laws.most() + " cores; extrapolated where it lies beyond");
    }

    private double speedup(double cores) {
        return law.curve().throughput(cores);
    }

    private String beyond(double cores) {
        return cores > laws.most() ? ", beyond the measured " + laws.most() + " cores: extrapolated" : "";
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
