package dev.headroom.benchmarks.emulate;

import dev.headroom.benchmarks.emulate.quota.WorkerQuotas;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.HostWatch;
import dev.headroom.benchmarks.workload.WorkItems;
import dev.headroom.benchmarks.workload.WorkSplit;
import dev.headroom.benchmarks.workload.WorkerThreads;
import dev.headroom.results.plan.EmulatedLoad;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The fixed work of a known serial fraction on n slow cores, which share the real ones.
 *
 * <p>Phases must follow Amdahl's law. Locked work must stay below 1/f: how far below is found by running it, for the
 * workers' order at the lock is nobody's formula. Every operation's result is checked against the sum computed in one
 * thread. An operation lasts longer than an iteration, so that an iteration is one operation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EmulatedCores {
    /** Slow cores, one worker on each. */
    @Param("1")
    public int cores;

    /** Real cores the JVM is confined to. */
    @Param("2")
    public int hostCores;

    /** Share of the items done by one worker alone or under the lock, 0 to 1. */
    @Param("0.5")
    public double serialFraction;

    /** Items of one operation. */
    @Param("200000")
    public long units;

    /** What the items of one operation take on a real core, in milliseconds. */
    @Param("100")
    public double realMillis;

    /** A slow core's speed as a share of a real one's. */
    @Param("0.05")
    public double share;

    /** How real cores are made slow ones. */
    @Param("COOPERATIVE")
    public Way way = Way.COOPERATIVE;

    /** How the workers depend on each other. */
    @Param("PHASES")
    public Work work = Work.PHASES;

    private WorkSplit split = new WorkSplit(1, 0);
    private long expected;
    private Optional<WorkerQuotas> quotas = Optional.empty();
    private @Nullable EmulatedTeam team;

    /** Computes the expected sum in one thread, starts the team and lets both kinds of code be compiled. */
    @Setup
    public void open() {
        HostWatch.start();
        way.refuse(work);
        new EmulatedLoad(share, hostCores).refuse(cores);
        split = WorkSplit.of(units, serialFraction);
        expected = WorkItems.sum(0, units);
        Pace pace = new Pace(realMillis * 1e6 / units, share);
        EmulatedTeam fresh =
                new EmulatedTeam(Stream.generate(() -> core(pace)).limit(cores).toList());
        team = fresh;
        fresh.each((worker, workers) -> WorkerThreads.join());
        fresh.phases(WorkSplit.of(Math.max(1, units / 50), serialFraction), Waiting.PARKED.nanoTime());
        if (way == Way.QUOTA) {
            WorkerQuotas made = WorkerQuotas.open(Path.of("/"), cores, share);
            quotas = Optional.of(made);
            fresh.each((worker, workers) -> made.enter(worker));
            made.leave();
        }
    }

    private EmulatedCore core(Pace pace) {
        return way == Way.QUOTA ? new ThrottledCore() : new SlowCore(pace, Waiting.PARKED);
    }

    /** JMH's own work around an iteration is done at full speed. */
    @Setup(Level.Iteration)
    public void slowDown() {
        quotas.ifPresent(all -> all.enter(0));
    }

    /** One operation. */
    @Benchmark
    public long operation() {
        EmulatedTeam opened = team;
        if (opened == null) {
            throw new IllegalStateException("the team must be opened before its first operation");
        }
        long start = Waiting.PARKED.nanoTime();
        long sum = work == Work.PHASES ? opened.phases(split, start) : opened.locked(units, serialFraction, start);
        return ExpectedSum.check(sum, expected);
    }

    /** Gives the caller its full speed back. */
    @TearDown(Level.Iteration)
    public void speedUp() {
        quotas.ifPresent(WorkerQuotas::leave);
    }

    /** Ends the team and removes the quotas. */
    @TearDown
    public void close() {
        EmulatedTeam opened = team;
        if (opened != null) {
            quotas.ifPresent(all -> opened.each((worker, workers) -> all.leave()));
            opened.close();
        }
        quotas.ifPresent(WorkerQuotas::close);
    }
}
