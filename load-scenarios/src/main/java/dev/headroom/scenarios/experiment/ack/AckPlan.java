package dev.headroom.scenarios.experiment.ack;

import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.Prediction.Tolerance;
import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.scenarios.plan.JourneySpec;
import dev.headroom.scenarios.plan.LoadModel;
import dev.headroom.scenarios.plan.LoadPointSpec;
import dev.headroom.targets.Endpoint;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is sent to the queue and to the database: the same orders at the same times. */
record AckPlan(PlannedExperiment experiment, long seed, Endpoint database, Endpoint queue, Path output) {
    static final int WARM_SECONDS = 3;

    private static final int CONNECTIONS = 16;
    private static final int MOST_IN_FLIGHT = 2_000;
    private static final long TIME_OUT_MILLIS = 10_000;

    /** The two systems compared. */
    enum Side {
        QUEUE("kafka"),
        DATABASE("postgresql");

        private final String system;

        Side(String system) {
            this.system = system;
        }

        String system() {
            return system;
        }
    }

    static SortedMap<String, String> levels(int rate) {
        return new TreeMap<>(Map.of("rate", rate + "/s"));
    }

    List<Prediction> predictions(int rate, Instant now) {
        return List.of(claimed(50, rate, now), claimed(99, rate, now));
    }

    static String quantity(int percentile) {
        return "p" + percentile + " of Kafka's acknowledgement over p" + percentile + " of PostgreSQL's commit";
    }

    private static Prediction claimed(int percentile, int rate, Instant now) {
        return new Prediction(
                quantity(percentile),
                levels(rate),
                1,
                Interval.exactly(1),
                "1",
                Relation.BELOW,
                Tolerance.relative(0),
                "no law: the claim itself, a ratio below 1",
                "nothing",
                now);
    }

    LoadPointSpec warmUp(Side side) {
        int rate = Collections.max(experiment.levels());
        return point(side, "warm-up-" + side.system(), rate, 0, WARM_SECONDS, seed);
    }

    /** Both systems get the same arrivals in a trial, so that what they share cancels. */
    LoadPointSpec trial(Side side, int rate, int trial) {
        return point(
                        side,
                        side.system() + "-rate-" + rate + "-trial-" + trial,
                        rate,
                        experiment.warmUp().toNanos() / 1e9,
                        experiment.duration().toNanos() / 1e9,
                        seed + 1_000L * trial + rate)
                .keepingRequests();
    }

    private LoadPointSpec point(Side side, String name, int rate, double warmUp, double seconds, long pointSeed) {
        return new LoadPointSpec(
                name,
                new LoadModel.Open(rate, LoadModel.Arrivals.POISSON),
                warmUp,
                seconds,
                pointSeed,
                MOST_IN_FLIGHT,
                TIME_OUT_MILLIS,
                side == Side.QUEUE
                        ? new JourneySpec("kafka-produce", Map.of("topic", "headroom-ack"))
                        : new JourneySpec("jdbc-insert", Map.of("connections", String.valueOf(CONNECTIONS))),
                side == Side.QUEUE
                        ? Map.of("queue", queue.address())
                        : Map.of(
                                "database",
                                database.url(),
                                "database-user",
                                database.user().orElse(""),
                                "database-password",
                                database.password().orElse("")),
                output);
    }
}
