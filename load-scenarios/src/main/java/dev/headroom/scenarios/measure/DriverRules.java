package dev.headroom.scenarios.measure;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import dev.headroom.scenarios.health.InjectorHealth;
import dev.headroom.scenarios.plan.LoadModel;
import java.util.List;
import java.util.Locale;

/** The rules of the method that the driver must keep, held against one measured point. */
final class DriverRules {
    private static final double LEAST_ACHIEVED = 0.98;
    private static final double MOST_CPU = 0.80;
    private static final long SURELY_LATE_NANOS = 5_000_000L;
    private static final long LONG_PAUSE_MILLIS = 20;
    private static final long STALL_NANOS = 50_000_000L;
    private static final double LITTLE_TOLERANCE = 0.05;

    private final LoadModel model;
    private final PointResult point;

    DriverRules(LoadModel model, PointResult point) {
        this.model = model;
        this.point = point;
    }

    List<Check> checks() {
        return List.of(lateness(), slightLateness(), offered(), cpu(), stalls(), pauses(), timeOuts(), little());
    }

    // The response time holds the lateness, so a lateness of half of it already measures the driver.
    private Check lateness() {
        long late = point.lag().checkedP99Nanos();
        long allowed = Math.max(SURELY_LATE_NANOS, point.response().checkedP99Nanos() / 2);
        return check(
                Rule.COORDINATED_OMISSION,
                "coordinated omission",
                Severity.VOID,
                late <= allowed,
                "the generator itself was late by p99 %.2f ms%s",
                late / 1e6,
                late <= allowed ? "" : "; latency below that is not trustworthy");
    }

    private Check slightLateness() {
        long late = point.lag().checkedP99Nanos();
        long median = point.response().checkedMedianNanos();
        return check(
                Rule.COORDINATED_OMISSION,
                "lateness beside the median",
                Severity.WARN,
                late <= median / 10,
                "the generator was late by p99 %.2f ms, beside a median of %.2f ms",
                late / 1e6,
                median / 1e6);
    }

    private Check offered() {
        long landed = point.answered() + point.errors() + point.timeOuts();
        boolean open = model instanceof LoadModel.Open;
        return check(
                Rule.OPEN_OR_CLOSED,
                "offered rate reached",
                Severity.VOID,
                point.intended() > 0 && (!open || landed >= LEAST_ACHIEVED * point.intended()),
                "%d of %d intended requests were sent and ended, %d were shed",
                landed,
                point.intended(),
                point.sheds());
    }

    private Check cpu() {
        return check(
                Rule.GENERATOR_ON_THE_HOST,
                "generator CPU",
                Severity.VOID,
                point.health().cpuShare() < MOST_CPU,
                "the generator used %.0f %% of its %d processors",
                point.health().cpuShare() * 100,
                point.health().processors());
    }

    private Check stalls() {
        InjectorHealth health = point.health();
        long allowed = Math.max(SURELY_LATE_NANOS, point.response().checkedP99Nanos() / 2);
        boolean trusted = health.heartbeatLateP99Nanos() <= allowed;
        Severity severity = trusted ? Severity.WARN : Severity.VOID;
        return check(
                Rule.NOISE,
                "generator stalls",
                severity,
                trusted && health.heartbeatLateMaximumNanos() <= STALL_NANOS,
                "a thread that wakes every 10 ms was late by p99 %.2f ms, at most %.2f ms",
                health.heartbeatLateP99Nanos() / 1e6,
                health.heartbeatLateMaximumNanos() / 1e6);
    }

    private Check pauses() {
        return check(
                Rule.GENERATOR_ON_THE_HOST,
                "generator garbage collection",
                Severity.WARN,
                point.health().longestPauseMillis() <= LONG_PAUSE_MILLIS,
                "the generator's longest garbage collection took %d ms",
                point.health().longestPauseMillis());
    }

    private Check timeOuts() {
        return check(
                Rule.ERRORS_COUNT,
                "time-outs",
                Severity.WARN,
                point.timeOuts() == 0,
                "%d of %d requests timed out%s",
                point.timeOuts(),
                point.intended(),
                point.timeOuts() == 0 ? "" : ": percentiles above them are a lower bound");
    }

    private Check little() {
        double sampled = point.inFlight().mean();
        double derived = point.littleInFlight();
        boolean agree = Math.abs(sampled - derived) <= Math.max(0.1, LITTLE_TOLERANCE * derived);
        return check(
                Rule.LITTLES_LAW,
                "Little's law",
                Severity.WARN,
                agree,
                "%.2f requests were in flight by sampling, %.2f by rate times time",
                sampled,
                derived);
    }

    private static Check check(
            Rule rule, String name, Severity severity, boolean passed, String finding, Object... numbers) {
        return new Check(rule, name, severity, passed, String.format(Locale.ROOT, finding, numbers));
    }
}
