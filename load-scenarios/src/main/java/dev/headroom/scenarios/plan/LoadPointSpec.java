package dev.headroom.scenarios.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.Map;

/**
 * One load point, completely described: what arrives, for how long, by which journey, against which endpoints.
 *
 * @param name names the point in files and messages
 * @param model open (arrivals at a rate) or closed (a number of users)
 * @param warmUpSeconds load before the measured part; its requests are sent but not measured
 * @param durationSeconds length of the measured part
 * @param seed of arrivals, think times and keys; the same seed gives the same schedule
 * @param maximumInFlight a request that would exceed it is shed and counted, never sent
 * @param requestTimeoutMillis after which a request counts as timed out
 * @param journey what one client does
 * @param endpoints where to send it, by role; may hold secrets, so this travels by stdin only
 * @param outputFolder where the histograms go
 * @param keepsRequests whether the clocks of every single request are written too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoadPointSpec(
        String name,
        LoadModel model,
        double warmUpSeconds,
        double durationSeconds,
        long seed,
        int maximumInFlight,
        long requestTimeoutMillis,
        JourneySpec journey,
        Map<String, String> endpoints,
        Path outputFolder,
        boolean keepsRequests) {
    public LoadPointSpec {
        require(name.matches("[A-Za-z0-9._-]{1,120}"), "name must be letters, digits, dot, dash or underscore", name);
        require(warmUpSeconds >= 0 && warmUpSeconds <= 3_600, "warm_up_seconds must be 0 to 3600", warmUpSeconds);
        require(durationSeconds > 0 && durationSeconds <= 86_400, "duration_seconds must be above 0", durationSeconds);
        require(maximumInFlight >= 1, "maximum_in_flight must be at least 1", maximumInFlight);
        require(requestTimeoutMillis >= 1, "request_timeout_millis must be at least 1", requestTimeoutMillis);
        endpoints = Map.copyOf(endpoints);
    }

    /** A point of which only histograms are written. */
    public LoadPointSpec(
            String name,
            LoadModel model,
            double warmUpSeconds,
            double durationSeconds,
            long seed,
            int maximumInFlight,
            long requestTimeoutMillis,
            JourneySpec journey,
            Map<String, String> endpoints,
            Path outputFolder) {
        this(
                name,
                model,
                warmUpSeconds,
                durationSeconds,
                seed,
                maximumInFlight,
                requestTimeoutMillis,
                journey,
                endpoints,
                outputFolder,
                false);
    }

    /** This point with the clocks of every single request written beside its histograms. */
    public LoadPointSpec keepingRequests() {
        return new LoadPointSpec(
                name,
                model,
                warmUpSeconds,
                durationSeconds,
                seed,
                maximumInFlight,
                requestTimeoutMillis,
                journey,
                endpoints,
                outputFolder,
                true);
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("load point: " + rule + ", was " + value);
        }
    }

    /** The URL or address of the given role. */
    public String endpoint(String role) {
        String endpoint = endpoints.get(role);
        if (endpoint == null) {
            throw new IllegalArgumentException("load point " + name + ": journey " + journey.name()
                    + " needs an endpoint for '" + role + "', given are " + endpoints.keySet());
        }
        return endpoint;
    }

    /** This point under another name, length and seed: a trial, or a warm-up of the driver. */
    public LoadPointSpec as(String newName, double newWarmUpSeconds, double newDurationSeconds, long newSeed) {
        return new LoadPointSpec(
                newName,
                model,
                newWarmUpSeconds,
                newDurationSeconds,
                newSeed,
                maximumInFlight,
                requestTimeoutMillis,
                journey,
                endpoints,
                outputFolder,
                keepsRequests);
    }

    /** Without the endpoints, which may hold passwords. */
    @Override
    public String toString() {
        return "LoadPointSpec[" + name + ", " + model + ", warm-up " + warmUpSeconds + " s, " + durationSeconds
                + " s, seed " + seed + ", " + journey + "]";
    }
}
