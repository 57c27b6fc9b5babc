package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.drive.BlockOrder;
import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.drive.ForkFailed;
import dev.headroom.benchmarks.drive.ForkSettings;
import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.benchmarks.emulate.Emulation;
import dev.headroom.benchmarks.emulate.Way;
import dev.headroom.benchmarks.emulate.quota.WorkerQuotas;
import dev.headroom.benchmarks.experiment.EmulatedClaim;
import dev.headroom.benchmarks.measure.HealthLimits;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.terminal.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The emulated levels of a shared sweep's members: blocks of their own after the native ones, way by way. */
final class EmulatedSweep {
    /** The fewest that give an interval: emulated forks follow a schedule and vary little. */
    private static final int TRIALS = 5;

    private static final int ITERATIONS = 2;

    /** Shorter than any operation, so that an iteration is one operation. */
    private static final Duration ITERATION = Duration.ofMillis(1);

    /** Waits for a core are repaid by the schedule, or shared by all quotas alike; what is stolen is not. */
    private static final HealthLimits LIMITS = new HealthLimits(0.5, 0.05, 0.5);

    private final List<EmulatedClaim> claims;
    private final Bench bench;
    private final RunFolder folder;

    EmulatedSweep(List<Member> members, Bench bench, RunFolder folder) {
        this.claims =
                members.stream().flatMap(member -> member.emulated().stream()).toList();
        this.bench = bench;
        this.folder = folder;
    }

    Duration planned() {
        Duration planned = Duration.ZERO;
        for (Way way : Way.values()) {
            for (Cell cell : cells(way)) {
                planned = planned.plus(forkTime(cell).multipliedBy(TRIALS));
            }
        }
        return planned;
    }

    void run(Ledger ledger, Progress progress) throws IOException, ForkFailed, InterruptedException {
        try {
            for (Way way : Way.values()) {
                say(way);
                List<Cell> cells = List.copyOf(cells(way));
                if (!cells.isEmpty()) {
                    progress.begin("the machine, to size the work of emulated cores");
                    Sweep sweep = new Sweep(
                            bench.measurement(
                                    settings(way), folder.subfolder("logs").resolve("jmh.log")),
                            LIMITS,
                            cells.size() * TRIALS / Sweep.FORKS_PER_REPEAT,
                            new Recorder(ledger, progress, bench.host().clock(), TRIALS, EmulatedSweep::forkTime));
                    sweep.run(BlockOrder.shuffled(
                            cells, TRIALS, folder.run().plan().seed()));
                }
            }
        } finally {
            // A fork that was interrupted was killed, and could not remove its groups itself.
            WorkerQuotas.sweep(root());
        }
    }

    private ForkSettings settings(Way way) {
        return bench.emulated(claims.get(0).emulation().realTime(way), ITERATIONS, ITERATION);
    }

    /** A way that cannot be gone here is left out, and the run says so. */
    private void say(Way way) {
        for (EmulatedClaim claim : claims) {
            claim.obstacle(way, root())
                    .ifPresent(why ->
                            folder.note(claim.experiment().id() + ", " + way.label() + " cores left out: " + why));
        }
    }

    private Set<Cell> cells(Way way) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (EmulatedClaim claim : claims) {
            if (claim.obstacle(way, root()).isEmpty()) {
                cells.addAll(claim.cells(way));
            }
        }
        return cells;
    }

    private Path root() {
        return bench.host().root();
    }

    private static Duration forkTime(Cell cell) {
        double serialFraction = Double.parseDouble(cell.parameters().getOrDefault(Cell.SERIAL_FRACTION, "1"));
        double speedup = new Amdahl(serialFraction).speedup(cell.cores());
        return Duration.ofNanos(Math.round(ITERATIONS * Emulation.operation().toNanos() / speedup))
                .plus(ForkSettings.OVERHEAD);
    }
}
