package dev.headroom.scenarios.gatling;

import dev.headroom.scenarios.clock.RequestLog;
import dev.headroom.scenarios.clock.TimedRequest;
import dev.headroom.scenarios.clock.Window;
import dev.headroom.scenarios.journey.Request;
import dev.headroom.scenarios.plan.ArrivalSchedule;
import dev.headroom.scenarios.plan.LoadModel;
import dev.headroom.scenarios.plan.LoadPointSpec;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the actions of one running load point share: its schedule, its clock and its log of requests. */
final class PointRun {
    /** How far ahead of its first request Gatling brings a user, at the least. */
    static final long LEAD_NANOS = 500_000_000L;

    private static final long SECOND = 1_000_000_000L;

    /** The start of the point on both clocks. */
    private record Start(long nanos, long epochMillis) {}

    private final LoadPointSpec spec;
    private final Request request;
    private final ArrivalSchedule schedule;
    private final RequestLog log = new RequestLog();
    private final Map<String, Long> failures = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Start> start = new AtomicReference<>();
    private final Pacer pacer;

    PointRun(LoadPointSpec spec, Request request, Pacer pacer) {
        this.spec = spec;
        this.request = request;
        this.pacer = pacer;
        double seconds = spec.warmUpSeconds() + spec.durationSeconds();
        // A closed point has no schedule; a hollow one of a single arrival stands for it.
        LoadModel.Open open = spec.model() instanceof LoadModel.Open given
                ? given
                : new LoadModel.Open(1 / seconds, LoadModel.Arrivals.CONSTANT);
        this.schedule = ArrivalSchedule.of(open, seconds, spec.seed());
    }

    LoadPointSpec spec() {
        return spec;
    }

    Request request() {
        return request;
    }

    ArrivalSchedule schedule() {
        return schedule;
    }

    RequestLog log() {
        return log;
    }

    Pacer pacer() {
        return pacer;
    }

    Map<String, Long> failures() {
        return failures;
    }

    void failed(String message) {
        failures.merge(message, 1L, Long::sum);
    }

    /** The next arrival of an open point, with the time at which it is intended. */
    TimedRequest arrival() {
        long zero = startNanos();
        return log.claim(index -> zero + schedule.offsetNanos(Math.min(index, schedule.size() - 1)));
    }

    /** The next request of a user of a closed point: a think time after now. */
    TimedRequest afterThinking(double meanThinkMillis) {
        long from = Math.max(System.nanoTime(), startNanos());
        return log.claim(index -> from
                + (long)
                        (-Math.log1p(-new SplittableRandom(spec.seed() + index).nextDouble()) * meanThinkMillis * 1e6));
    }

    boolean over() {
        return System.nanoTime() - endNanos() >= 0;
    }

    /** The measured part; the whole point if it never started. */
    Window window() {
        long from = startNanos() + (long) (spec.warmUpSeconds() * SECOND);
        return new Window(
                from,
                from + (long) (spec.durationSeconds() * SECOND),
                started().epochMillis() + (long) (spec.warmUpSeconds() * 1_000));
    }

    private long endNanos() {
        return startNanos() + (long) ((spec.warmUpSeconds() + spec.durationSeconds()) * SECOND);
    }

    private long startNanos() {
        return started().nanos();
    }

    // The first user to arrive sets the clock; users of second s are injected during second s, and wait here.
    private Start started() {
        Start known = start.get();
        if (known != null) {
            return known;
        }
        long first = schedule.size() == 0 ? 0 : schedule.offsetNanos(0) / SECOND * SECOND;
        long ahead = LEAD_NANOS - (spec.model() instanceof LoadModel.Open ? first : 0);
        Start set = new Start(System.nanoTime() + ahead, System.currentTimeMillis() + ahead / 1_000_000);
        Start witness = start.compareAndExchange(null, set);
        return witness == null ? set : witness;
    }
}
