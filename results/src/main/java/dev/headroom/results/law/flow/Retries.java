package dev.headroom.results.law.flow;

import dev.headroom.results.law.Domain;
import java.util.OptionalInt;

/**
 * What retries cost and buy where attempts fail independently: {@code (1 - q^(r+1)) / (1 - q)} attempts a request, of
 * which {@code q^(r+1)} fail for good.
 *
 * <p>Failures that come together, as under overload, are worse than this law. Source: the truncated geometric
 * distribution; Dean and Barroso, CACM 2013.
 *
 * @param failureProbability q, the share of attempts that fail, 0 to 1
 * @param mostRetries r, attempts after the first, at least 0
 */
public record Retries(double failureProbability, int mostRetries) {
    /** Refuses a share outside 0 to 1 and fewer than 0 retries. */
    public Retries {
        Domain.fraction("failure probability", failureProbability);
        Domain.notNegative("retries", mostRetries);
    }

    /** Mean number of attempts a request: the factor by which retries multiply the load, 1 to r + 1. */
    public double attempts() {
        double most = mostRetries + 1.0;
        // expm1 keeps the digits that 1 - q^(r+1) would lose near q = 1
        return failureProbability == 1
                ? most
                : Math.expm1(most * Math.log(failureProbability)) / (failureProbability - 1);
    }

    /** The probability that a request fails although it was retried: {@code q^(r+1)}. */
    public double requestFailure() {
        return Math.pow(failureProbability, mostRetries + 1.0);
    }

    /**
     * The fewest retries that keep the failure of requests within a limit.
     *
     * @param failureProbability q, the share of attempts that fail, 0 to 1
     * @param limit the highest share of requests that may fail, 0 to 1
     * @return empty where no number of retries does
     */
    public static OptionalInt fewest(double failureProbability, double limit) {
        Domain.fraction("failure probability", failureProbability);
        Domain.fraction("limit", limit);
        if (failureProbability <= limit) {
            return OptionalInt.of(0);
        }
        double guess = Math.log(limit) / Math.log(failureProbability) - 2;
        if (failureProbability == 1 || guess >= Integer.MAX_VALUE - 3) {
            return OptionalInt.empty();
        }
        int retries = (int) Math.max(0, guess);
        while (new Retries(failureProbability, retries).requestFailure() > limit) {
            retries++;
        }
        return OptionalInt.of(retries);
    }

    /**
     * The highest failure of attempts at which that many retries keep the failure of requests within a limit,
     * {@code limit^(1/(r+1))}.
     *
     * @param mostRetries r, attempts after the first, at least 0
     * @param limit the highest share of requests that may fail, 0 to 1
     */
    public static double worstFailure(int mostRetries, double limit) {
        Domain.notNegative("retries", mostRetries);
        Domain.fraction("limit", limit);
        return Math.pow(limit, 1 / (mostRetries + 1.0));
    }
}
