package dev.headroom.scenarios.experiment.latency;

import dev.headroom.results.Check;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.statistics.StudentInterval;
import dev.headroom.scenarios.bench.ReplicaCounters;
import dev.headroom.scenarios.measure.RequestFile.Row;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What low load tells of a replica before anything is predicted.
 *
 * @param askedSeconds declared mean of the modelled service time
 * @param overshootSeconds how much longer a worker really holds, on average
 * @param constantSeconds mean of what is neither waiting nor work: network, balancer, driver
 * @param constantHalfWidthSeconds half of its 95 % interval
 * @param requests requests behind it
 */
record ReplicaCalibration(
        double askedSeconds,
        double overshootSeconds,
        double constantSeconds,
        double constantHalfWidthSeconds,
        long requests) {
    // At a utilisation of 0.6 a service time that is 5 % off moves the response time by 12 %.
    private static final double MOST_DRIFT = 0.05;
    private static final double MOST_UTILISATION = 0.9;

    static ReplicaCalibration of(Duration asked, ReplicaCounters counted, List<Row> rows, double windowSeconds) {
        double overshoot = (counted.total("work_held_ns") - counted.total("work_asked_ns"))
                / 1e9
                / Math.max(1, counted.total("work_served"));
        double[] constants = rows.stream()
                .filter(row -> row.answered() && row.measured(windowSeconds))
                .mapToDouble(row -> row.responseNanos() / 1e9 - row.tiersMillis() / 1e3)
                .toArray();
        StudentInterval mean = StudentInterval.of(constants)
                .orElseThrow(() -> new IllegalStateException(
                        "calibration needs at least 3 answered requests, had " + constants.length));
        return new ReplicaCalibration(
                asked.toNanos() / 1e9, overshoot, mean.mean(), mean.bounds().width() / 2, constants.length);
    }

    /** The mean service time as it really is. */
    double serviceSeconds() {
        return askedSeconds + overshootSeconds;
    }

    /** Whether one replica could keep up at all: workers that hold far longer than asked tell of a busy machine. */
    Check leavesRoom(double ratePerSecond) {
        double utilisation = ratePerSecond * serviceSeconds();
        return new Check(
                Rule.STEADY_STATE,
                "room for a steady state",
                Check.Severity.VOID,
                utilisation <= MOST_UTILISATION,
                String.format(
                        Locale.ROOT,
                        "one replica would be used to %.2f: a worker held %.2f ms where %.2f ms were asked; quiet the"
                                + " machine or lower utilisation",
                        utilisation,
                        serviceSeconds() * 1e3,
                        askedSeconds * 1e3));
    }

    /** Whether the workers held as long in the trials as at calibration: else the machine was another one. */
    Check stillHolds(int replicas, double trialsOvershootMillis) {
        double drift = trialsOvershootMillis / 1e3 - overshootSeconds;
        return new Check(
                Rule.STEADY_STATE,
                "service time as calibrated, " + replicas + " replicas",
                Check.Severity.VOID,
                Math.abs(drift) <= MOST_DRIFT * serviceSeconds(),
                String.format(
                        Locale.ROOT,
                        "with %d replicas a worker held %.3f ms longer than asked, %.3f ms at calibration",
                        replicas,
                        trialsOvershootMillis,
                        overshootSeconds * 1e3));
    }

    String inWords() {
        return String.format(
                Locale.ROOT,
                "S = %.3f ms (declared %.3f ms, held %.3f ms longer), c0 = %.3f ms +- %.3f ms from %d requests at low load",
                serviceSeconds() * 1e3,
                askedSeconds * 1e3,
                overshootSeconds * 1e3,
                constantSeconds * 1e3,
                constantHalfWidthSeconds * 1e3,
                requests);
    }
}
