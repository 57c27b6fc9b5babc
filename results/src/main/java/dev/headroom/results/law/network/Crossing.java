package dev.headroom.results.law.network;

import dev.headroom.results.law.Domain;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The point from which on replicas no longer help, as the one database behind them has become the bottleneck.
 *
 * <p>The balancer splits the application's demand, {@code Da / r} for each of r replicas, and leaves the database's, so
 * that the database is the bottleneck where {@code r > Da / Ddb}, and the ceiling is {@code 1 / Ddb}. Source: the
 * bottleneck law, Lazowska et al., Quantitative System Performance, 1984.
 *
 * @param applicationSeconds Da, time that one request asks of the application, s
 * @param databaseSeconds Ddb, time that one request asks of the database, s
 */
public record Crossing(double applicationSeconds, double databaseSeconds) {
    /** Refuses demands that are not positive. */
    public Crossing {
        Domain.positive("application seconds", applicationSeconds);
        Domain.positive("database seconds", databaseSeconds);
    }

    /** The replicas at which application and database saturate together: {@code Da / Ddb}; not a whole number. */
    public double replicas() {
        return applicationSeconds / databaseSeconds;
    }

    /** Whether the database, and not the application, sets the ceiling: {@code r > Da / Ddb}. */
    public boolean databaseIsBottleneck(int replicas) {
        Domain.atLeastOne("replicas", replicas);
        return replicas > replicas();
    }

    /** The throughput that no number of replicas exceeds: {@code 1 / Ddb}, in 1/s. */
    public double ceilingPerSecond() {
        return 1 / databaseSeconds;
    }

    /** The throughput that no number of users exceeds at that many replicas: {@code min(r / Da, 1 / Ddb)}, in 1/s. */
    public double ceilingPerSecond(int replicas) {
        Domain.atLeastOne("replicas", replicas);
        return Math.min(replicas / applicationSeconds, ceilingPerSecond());
    }

    /** The network of that many replicas, {@code replica 1} onwards, and the {@code database}. */
    public ClosedNetwork network(int replicas, double thinkSeconds) {
        Domain.atLeastOne("replicas", replicas);
        Stream<Station> application = IntStream.rangeClosed(1, replicas)
                .mapToObj(replica -> new Station("replica " + replica, applicationSeconds / replicas, 1));
        List<Station> stations = Stream.concat(application, Stream.of(new Station("database", databaseSeconds, 1)))
                .toList();
        return new ClosedNetwork(stations, thinkSeconds);
    }
}
