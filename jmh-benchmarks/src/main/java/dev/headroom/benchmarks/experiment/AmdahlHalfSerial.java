package dev.headroom.benchmarks.experiment;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.emulate.Work;
import dev.headroom.results.Check;
import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Half of the work is serial: Amdahl's law leaves little to gain beyond 8 cores. */
public final class AmdahlHalfSerial implements CoresExperiment {
    private final Amdahl amdahl = new Amdahl(0.5);

    @Override
    public String id() {
        return "amdahl-half-serial";
    }

    @Override
    public double serialFraction() {
        return amdahl.serialFraction();
    }

    @Override
    public Cell cell(int cores) {
        return Cell.tunable(serialFraction(), cores);
    }

    @Override
    public Optional<Work> emulated() {
        return Optional.of(Work.PHASES);
    }

    @Override
    public String law() {
        return AMDAHL;
    }

    @Override
    public double speedup(int cores) {
        return amdahl.speedup(cores);
    }

    /** "Essentially nothing" is more than the law says: an eighth is still to be had beyond 8 cores. */
    @Override
    public List<Check> wording() {
        return List.of(new Check(
                Rule.ENOUGH_CORES,
                "wording of the claim",
                Check.Severity.NOTE,
                false,
                String.format(
                        Locale.ROOT,
                        "by the law 8 cores reach %.2f and 16 reach %.2f of a limit of %.0f: beyond 8 cores up to %.1f %%"
                                + " more is left, so the returns diminish but are not none",
                        speedup(8),
                        speedup(16),
                        amdahl.limit(),
                        100 * (amdahl.limit() / speedup(8) - 1))));
    }
}
