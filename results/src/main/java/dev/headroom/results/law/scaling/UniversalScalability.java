package dev.headroom.results.law.scaling;

import dev.headroom.results.law.Domain;
import java.util.OptionalDouble;

/**
 * The Universal Scalability Law: {@code X(n) = lambda n / (1 + sigma (n - 1) + kappa n (n - 1))}.
 *
 * <p>Source: Gunther, Guerrilla Capacity Planning, 2007. Domain: {@code 0 <= sigma <= 1}, {@code kappa >= 0},
 * {@code lambda > 0}, {@code n >= 1}.
 *
 * @param contention sigma, the share of work that waits its turn, no unit
 * @param coherency kappa, the price of each pair that must agree, no unit
 * @param lambda throughput at concurrency 1, in operations per second (or 1, for a speedup)
 */
public record UniversalScalability(double contention, double coherency, double lambda) {
    /** Refuses coefficients outside the law's domain. */
    public UniversalScalability {
        Domain.fraction("contention", contention);
        Domain.notNegative("coherency", coherency);
        Domain.positive("lambda", lambda);
    }

    /** Throughput at the given concurrency, in the unit of lambda. */
    public double throughput(double concurrency) {
        Domain.atLeastOne("concurrency", concurrency);
        double others = concurrency - 1;
        return lambda * concurrency / (1 + contention * others + coherency * concurrency * others);
    }

    /** The concurrency of highest throughput, {@code sqrt((1 - sigma) / kappa)}, at least 1; empty if it never falls. */
    public OptionalDouble peakConcurrency() {
        return coherency == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(1, Math.sqrt((1 - contention) / coherency)));
    }

    /** The highest throughput, in the unit of lambda; empty if throughput never falls. */
    public OptionalDouble peakThroughput() {
        OptionalDouble peak = peakConcurrency();
        return peak.isEmpty() ? peak : OptionalDouble.of(throughput(peak.getAsDouble()));
    }
}
