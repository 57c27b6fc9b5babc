package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.drive.Confinement;
import dev.headroom.results.machine.Cpus;
import dev.headroom.results.machine.Machine;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The machine and its clocks, as the stage sees them.
 *
 * @param usableCores processors that may be used at once
 * @param physicalCores physical cores below them
 * @param confinement how forks are kept on their cores
 * @param clock wall clock
 * @param nanoClock clock for calibration
 */
public record Host(int usableCores, int physicalCores, Confinement confinement, Clock clock, LongSupplier nanoClock) {
    /** The machine this process runs on. */
    public static Host here() {
        Machine machine = Machine.here();
        Cpus cpus = machine.cpus();
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new Host(
                machine.usableCores(),
                Math.min(machine.usableCores(), cpus.physicalCores()),
                Confinement.of(cpus, path),
                Clock.systemUTC(),
                System::nanoTime);
    }
}
