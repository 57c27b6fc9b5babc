package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.confine.Confinement;
import dev.headroom.benchmarks.confine.JvmChoice;
import dev.headroom.benchmarks.confine.SearchPath;
import dev.headroom.benchmarks.drive.ForkRunner;
import dev.headroom.benchmarks.drive.ForkSettings;
import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.results.machine.Cpus;
import dev.headroom.results.machine.Machine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * The machine, its clocks and what measures on it, as the stage sees them.
 *
 * @param usableCores processors that may be used at once
 * @param physicalCores physical cores below them
 * @param confinement how forks are kept on their cores
 * @param clock wall clock
 * @param jvm what the user says of the forks' JVM
 * @param nanoClock clock for calibration
 * @param root where the system's files lie
 * @param forks what measures a cell
 */
public record Host(
        int usableCores,
        int physicalCores,
        Confinement confinement,
        JvmChoice jvm,
        Clock clock,
        LongSupplier nanoClock,
        Path root,
        Forks forks) {
    /** Where forks come from: JMH, but in tests. */
    @FunctionalInterface
    public interface Forks {
        /** What measures a cell, logging to {@code log}. */
        Sweep.Measurement with(ForkSettings settings, Path log);
    }

    /**
     * The machine this process runs on.
     *
     * @param jvm what the user says of the forks' JVM
     * @param smt whether second threads of cores may be used
     */
    public static Host here(JvmChoice jvm, boolean smt) {
        Machine machine = Machine.here();
        Cpus cpus = smt ? machine.cpus() : machine.cpus().withoutSmt();
        int usable = Math.min(machine.usableCores(), cpus.allowed().size());
        Confinement confinement =
                Confinement.of(cpus, SearchPath.ofThisProcess().value());
        return new Host(
                usable,
                Math.min(usable, cpus.physicalCores()),
                confinement,
                jvm,
                Clock.systemUTC(),
                System::nanoTime,
                Path.of("/"),
                (settings, log) -> new ForkRunner(settings, confinement, log)::run);
    }
}
