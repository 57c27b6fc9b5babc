package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.jar.JarBenchmark;
import dev.headroom.benchmarks.speedup.ScalingKind;
import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.plan.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a sweep claims of a benchmark: that it scales, n cores for n times the work, unless the user names a serial
 * fraction, of which Amdahl's law then makes the prediction.
 *
 * @param id its experiment
 * @param benchmark which one
 * @param request what was asked
 */
record JarClaim(String id, JarBenchmark benchmark, JarRequest request) {
    static final String SPEEDUP = "speedup";
    private static final double TOLERANCE = 0.05;
    private static final int FEWEST_FORKS = 5;

    Claim claim() {
        String subject = benchmark.label();
        String sentence = request.serialFraction().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%s scales as its serial fraction of %s allows.",
                        subject,
                        request.serialFraction().getAsDouble())
                : request.kind() == ScalingKind.THROUGHPUT
                        ? subject + " scales: n cores with a thread each do n times the operations of one."
                        : subject + " scales: n cores do its fixed work n times as fast as one.";
        return claim(id, sentence, request);
    }

    /** The claim of a benchmark that could not be measured. */
    static Claim untested(String id, String label, JarRequest request) {
        return claim(id, label + " scales.", request);
    }

    private static Claim claim(String id, String sentence, JarRequest request) {
        String why = request.kind() == ScalingKind.THROUGHPUT
                ? "Threads that share nothing do n times the work on n cores. A lock, a shared cache line, the collector or the "
                        + "memory bus make them wait for each other, and the curve bends."
                : "What can be shared out shrinks with the cores, what is serial stays: Amdahl's law. Splitting and joining cost "
                        + "extra, and the curve bends earlier.";
        return new Claim(
                id,
                Claim.Side.CORES,
                sentence,
                why,
                Claim.Factor.CORES,
                request.levels(),
                FEWEST_FORKS,
                FEWEST_FORKS,
                0,
                0,
                List.of(),
                Set.of());
    }

    /** One for each level beyond one core. */
    List<Prediction> predictions(Instant now) {
        return request.levels().stream()
                .filter(cores -> cores > 1)
                .map(cores -> prediction(cores, now))
                .toList();
    }

    private Prediction prediction(int cores, Instant now) {
        boolean amdahl = request.serialFraction().isPresent();
        double value = new Amdahl(request.serialFraction().orElse(0)).speedup(cores);
        return new Prediction(
                request.kind().quantity(SPEEDUP),
                new TreeMap<>(Map.of("cores", Integer.toString(cores))),
                value,
                Interval.exactly(value),
                "1",
                amdahl ? Prediction.Relation.EQUALS : Prediction.Relation.ABOVE,
                Prediction.Tolerance.relative(TOLERANCE),
                amdahl ? "Amdahl: S(n) = 1 / (f + (1 - f) / n)" : "linear: S(n) = n",
                amdahl
                        ? "serial fraction f = " + request.serialFraction().getAsDouble() + ", as the user says"
                        : "the claim itself: nothing is lost to sharing",
                now);
    }
}
