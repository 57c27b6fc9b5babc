package dev.headroom.scenarios.measure;

import dev.headroom.scenarios.clock.Outcome;
import dev.headroom.scenarios.clock.TimedRequest;
import dev.headroom.scenarios.clock.Window;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the answers' headers said, counted over the measured part.
 *
 * @param replicas answers by replica ({@code X-Replica})
 * @param details answers by what their bodies told, where there are few kinds, such as where they came from
 * @param tiers time a tier took, by its name in {@code Server-Timing}
 */
public record Answers(Map<String, Long> replicas, Map<String, Long> details, Map<String, TierTime> tiers) {

    private static final int MOST_KINDS = 20;

    /** Time spent in one tier, over the answers that named it. */
    public record TierTime(long count, double meanMillis) {
        TierTime plus(double millis) {
            return new TierTime(count + 1, meanMillis + (millis - meanMillis) / (count + 1));
        }
    }

    static Answers of(List<TimedRequest> requests, Window window) {
        Map<String, Long> replicas = new TreeMap<>();
        Map<String, Long> details = new TreeMap<>();
        Map<String, TierTime> tiers = new TreeMap<>();
        for (TimedRequest request : requests) {
            if (window.holds(request.intendedNanos()) && request.outcome() == Outcome.ANSWERED) {
                count(replicas, request.replica());
                count(details, request.detail());
                timings(tiers, request.serverTiming());
            }
        }
        return new Answers(replicas, details.size() > MOST_KINDS ? Map.of() : details, tiers);
    }

    private static void count(Map<String, Long> counts, @Nullable String name) {
        if (name != null) {
            counts.merge(name.toLowerCase(Locale.ROOT), 1L, Long::sum);
        }
    }

    /** All the time that a {@code Server-Timing} header accounts for; 0 without one. */
    static double totalMillis(@Nullable String header) {
        Map<String, TierTime> tiers = new TreeMap<>();
        timings(tiers, header);
        return tiers.values().stream().mapToDouble(TierTime::meanMillis).sum();
    }

    // The grammar of the W3C Server-Timing header: name;dur=12.3;desc="x", name;dur=...
    private static void timings(Map<String, TierTime> tiers, @Nullable String header) {
        if (header == null) {
            return;
        }
        for (String entry : header.split(",")) {
            String[] parts = entry.trim().split(";");
            for (String part : parts) {
                if (part.trim().startsWith("dur=")) {
                    double millis = Double.parseDouble(part.trim().substring("dur=".length()));
                    tiers.merge(parts[0].trim(), new TierTime(1, millis), (known, one) -> known.plus(one.meanMillis()));
                }
            }
        }
    }
}
