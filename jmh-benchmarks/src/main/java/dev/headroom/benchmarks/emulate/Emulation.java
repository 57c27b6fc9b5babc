package dev.headroom.benchmarks.emulate;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.emulate.quota.WorkerQuotas;
import dev.headroom.results.plan.EmulatedLoad;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which slow cores are asked for.
 *
 * @param levels numbers of slow cores, ascending, 1 among them
 * @param share speed of a slow core as a share of a real one's
 * @param ways how real cores are made slow ones
 * @param hostCores real cores that carry them
 */
public record Emulation(List<Integer> levels, double share, List<Way> ways, int hostCores) {
    /** What run files call the way. */
    public static final String WAY = "way";

    /** An operation on one slow core: long against waking, clock ticks and a quota's period. */
    private static final Duration OPERATION = Duration.ofSeconds(2);

    /** A smaller quota is a single clock tick a period, or less: an operation then came out up to 11 % slow. */
    private static final double LEAST_QUOTA_SHARE = 0.1;

    public Emulation {
        SortedSet<Integer> all = new TreeSet<>(levels);
        all.add(1);
        levels = List.copyOf(all);
        ways = List.copyOf(ways);
        new EmulatedLoad(share, hostCores).refuse(all.last());
    }

    /** Why {@code work} cannot be emulated in that way here; empty where it can. */
    public Optional<String> obstacle(Way way, Work work, Path root) {
        if (way == Way.COOPERATIVE) {
            return Optional.empty();
        }
        try {
            way.refuse(work);
            new EmulatedLoad(share(way), hostCores).refuse(levels.get(levels.size() - 1));
        } catch (IllegalArgumentException refused) {
            return Optional.ofNullable(refused.getMessage());
        }
        return WorkerQuotas.obstacle(root, share(way));
    }

    /** The cells of {@code work} with that serial fraction, one a level. */
    public List<Cell> cells(Way way, Work work, double serialFraction) {
        Cell.Code code = new Cell.Code(
                way.label() + " " + work.word(),
                EmulatedCores.class.getName() + ".operation",
                new TreeMap<>(Map.of(WAY, way.label())));
        Map<String, String> parameters = Map.of(
                Cell.SERIAL_FRACTION,
                Double.toString(serialFraction),
                Cell.HOST_CORES,
                Integer.toString(hostCores),
                "realMillis",
                Double.toString(realTime(way).toNanos() / 1e6),
                "share",
                Double.toString(share(way)),
                WAY,
                way.name(),
                "work",
                work.name());
        return levels.stream().map(cores -> Cell.of(code, cores, parameters)).toList();
    }

    /** What an operation takes on one slow core. */
    public static Duration operation() {
        return OPERATION;
    }

    /** What an operation takes on a real core. */
    public Duration realTime(Way way) {
        return Duration.ofNanos(Math.round(OPERATION.toNanos() * share(way)));
    }

    private double share(Way way) {
        return way == Way.QUOTA ? Math.max(share, LEAST_QUOTA_SHARE) : share;
    }
}
