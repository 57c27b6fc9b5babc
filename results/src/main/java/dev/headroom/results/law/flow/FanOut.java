package dev.headroom.results.law.flow;

import dev.headroom.results.law.Domain;
import java.util.OptionalDouble;

/**
 * A request that asks k servers at once and is as slow as the slowest: {@code P(slow) = 1 - (1 - p)^k}.
 *
 * <p>Servers are slow independently of each other; a shared cause makes the law too dark. Source: Dean and Barroso, The
 * Tail at Scale, CACM 2013.
 *
 * @param slowProbability p, the share of single answers that are slow, 0 to 1
 * @param servers k, asked by each request
 */
public record FanOut(double slowProbability, int servers) {
    /** Refuses a share outside 0 to 1 and a request that asks nobody. */
    public FanOut {
        Domain.fraction("slow probability", slowProbability);
        Domain.atLeastOne("servers", servers);
    }

    /** The probability that a request is slow, exact however rare slow answers are. */
    public double requestSlow() {
        return -Math.expm1(servers * Math.log1p(-slowProbability));
    }

    /**
     * The share of slow answers that makes a share of requests slow, {@code 1 - (1 - P)^(1/k)}.
     *
     * @param requestSlow P, the share of requests that are slow, 0 to 1
     * @param servers k, asked by each request
     */
    public static double slowProbability(double requestSlow, int servers) {
        Domain.fraction("slow requests", requestSlow);
        Domain.atLeastOne("servers", servers);
        return -Math.expm1(Math.log1p(-requestSlow) / servers);
    }

    /**
     * The servers that a request may ask until a share of requests is slow, {@code ln(1 - P) / ln(1 - p)}; not a whole
     * number.
     *
     * @param slowProbability p, the share of single answers that are slow, 0 to 1
     * @param requestSlow P, the share of requests that are slow, 0 to 1
     * @return empty where any number makes all requests slow or none
     */
    public static OptionalDouble servers(double slowProbability, double requestSlow) {
        Domain.fraction("slow probability", slowProbability);
        Domain.fraction("slow requests", requestSlow);
        boolean anyNumber = slowProbability == 0 || slowProbability == 1 || requestSlow == 1;
        return anyNumber
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.log1p(-requestSlow) / Math.log1p(-slowProbability));
    }
}
