package dev.headroom.results.law.flow;

import dev.headroom.results.law.Domain;
import java.util.Optional;

/**
 * Little's law as an audit: the requests in flight, counted apart, must be throughput times response, {@code L = X R}.
 *
 * <p>It holds for any steady system whatever its distributions, so that a difference beyond noise shows requests that
 * were not measured. Source: Little, Operations Research 9(3), 1961; Jain, The Art of Computer Systems Performance
 * Analysis, 1991, chapter 33. Domain: rates and times at least 0, over one window in steady state.
 *
 * @param inFlight L, the time average of requests in the system, sampled independently of X and R
 * @param throughputPerSecond X, requests completed per second, 1/s
 * @param responseSeconds R, mean response time, s
 */
public record LittlesLaw(double inFlight, double throughputPerSecond, double responseSeconds) {
    /** The relative difference from which on the audit fails. */
    public static final double MOST_DIFFERENCE = 0.05;

    /** Refuses negative measurements. */
    public LittlesLaw {
        Domain.notNegative("requests in flight", inFlight);
        Domain.notNegative("throughput per second", throughputPerSecond);
        Domain.notNegative("response seconds", responseSeconds);
    }

    /**
     * The audit of a closed system: {@code N = X (R + Z)}.
     *
     * @param users N
     * @param throughputPerSecond X, requests completed per second, 1/s
     * @param responseSeconds R, mean response time, s
     * @param thinkSeconds Z, mean time between an answer and the user's next request, s
     */
    public static LittlesLaw closed(
            double users, double throughputPerSecond, double responseSeconds, double thinkSeconds) {
        Domain.notNegative("response seconds", responseSeconds);
        Domain.notNegative("think seconds", thinkSeconds);
        return new LittlesLaw(users, throughputPerSecond, responseSeconds + thinkSeconds);
    }

    /**
     * The audit where only the product is known: the seconds in flight of all requests, per second of the window.
     *
     * @param throughputTimesResponse X R, without unit
     */
    public static LittlesLaw ofProduct(double inFlight, double throughputTimesResponse) {
        return new LittlesLaw(inFlight, throughputTimesResponse, 1);
    }

    /** What the law expects in flight, {@code X R}. */
    public double expectedInFlight() {
        return throughputPerSecond * responseSeconds;
    }

    /** {@code |L - X R|} as a share of the larger of the two, 0 to 1; 0 where both are 0. */
    public double relativeDifference() {
        double larger = Math.max(inFlight, expectedInFlight());
        return larger == 0 ? 0 : Math.abs(inFlight - expectedInFlight()) / larger;
    }

    /** What the report prints where the difference is above 5 %; empty where the audit is passed. */
    public Optional<String> violation() {
        if (relativeDifference() <= MOST_DIFFERENCE) {
            return Optional.empty();
        }
        String cause = inFlight > expectedInFlight()
                ? "some requests are not measured"
                : "some requests were not in flight when they were counted";
        return Optional.of(
                "L = " + ThreeDigits.of(inFlight) + " but X*R = " + ThreeDigits.of(expectedInFlight()) + ": " + cause);
    }
}
