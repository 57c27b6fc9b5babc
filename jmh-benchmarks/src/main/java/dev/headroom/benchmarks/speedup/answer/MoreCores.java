package dev.headroom.benchmarks.speedup.answer;

import dev.headroom.results.fit.FittedLaw;
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
                .map(more ->
                        List.of(new Ceiling(laws, more.law, rounds).finding(), more.peak(), more.knee(), more.twice()))
                .orElseGet(() -> List.of(Finding.said(
                        TWICE, "what " + 2 * laws.most() + " cores would buy is not said: " + laws.obstacle())));
    }

    private Finding peak() {
        return Finding.said(
                "peak",
                law.peak()
                        .map(peak -> format(
                                "throughput is highest on %.1f cores and falls beyond%s",
                                peak.concurrency(), laws.beyond(peak.concurrency())))
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
                                + laws.beyond(knee.getAsInt()));
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
                Optional.of(laws.estimate(law, ratio, bought, rounds)),
                true,
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

    private double speedup(double cores) {
        return law.curve().throughput(cores);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
