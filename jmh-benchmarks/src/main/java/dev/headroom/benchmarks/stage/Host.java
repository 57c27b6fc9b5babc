package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.drive.Confinement;
import dev.headroom.benchmarks.drive.ForkRunner;
import dev.headroom.benchmarks.drive.ForkSettings;
import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.results.machine.Cpus;
import dev.headroom.results.machine.Machine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The machine, its clocks and what measures on it, as the stage sees them.
 *
 * @param usableCores processors that may be used at once
 * @param physicalCores physical cores below them
 * @param confinement how forks are kept on their cores
 * @param clock wall clock
 * @param nanoClock clock for calibration
 * @param forks what measures a cell
 */
public record Host(
        int usableCores, int physicalCores, Confinement confinement, Clock clock, LongSupplier nanoClock, Forks forks) {
    /** Where forks come from: JMH, but in tests. */
    @FunctionalInterface
    public interface Forks {
        /** What measures a cell, logging to {@code log}. */
        Sweep.Measurement with(ForkSettings settings, Path log);
    }

    /** The machine this process runs on. */
    public static Host here() {
        Machine machine = Machine.here();
        Cpus cpus = machine.cpus();
        Confinement confinement =
                Confinement.of(cpus, Optional.ofNullable(System.getenv("PATH")).orElse(""));
        return new Host(
                machine.usableCores(),
                Math.min(machine.usableCores(), cpus.physicalCores()),
                confinement,
                Clock.systemUTC(),
                System::nanoTime,
                (settings, log) -> new ForkRunner(settings, confinement, log)::run);
    }
}
