package dev.headroom.results.law.scaling;

import dev.headroom.results.law.Domain;
import java.util.OptionalDouble;

/**
 * Linear growth: each added core or client adds as much as the first, {@code X(n) = lambda n}.
 *
 * <p>The law that the others bend away from; it has no peak and no limit, and its response time is {@code 1 / lambda}
 * at every concurrency. Domain: {@code lambda > 0}, {@code n >= 1}.
 *
 * @param lambda throughput at concurrency 1, in operations per second (or 1, for a speedup)
 */
public record Linear(double lambda) {
    /** Refuses a lambda that is not positive. */
    public Linear {
        Domain.positive("lambda", lambda);
    }

    /** Throughput at the given concurrency, in the unit of lambda. */
    public double throughput(double concurrency) {
        Domain.atLeastOne("concurrency", concurrency);
        return lambda * concurrency;
    }

    /** Response time at any concurrency: seconds where lambda is per second. */
    public double responseTime() {
        return 1 / lambda;
    }

    /**
     * The concurrency at which throughput reaches the given one; empty below {@code X(1)}.
     *
     * @param throughput above 0, in the unit of lambda
     */
    public OptionalDouble concurrencyAtThroughput(double throughput) {
        Domain.positive("throughput", throughput);
        return throughput < lambda ? OptionalDouble.empty() : OptionalDouble.of(throughput / lambda);
    }
}
