package dev.headroom.benchmarks.experiment;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.emulate.Work;
import dev.headroom.results.Check;
import dev.headroom.results.Prediction;
import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One hour of a job of twenty is serial: it never runs more than twenty times faster. */
public final class TwentyHourJob implements CoresExperiment {
    private final Amdahl amdahl = new Amdahl(0.05);

    @Override
    public String id() {
        return "twenty-hour-job";
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

    @Override
    public List<Prediction> limits(List<Integer> levels, Instant now) {
        int most = levels.get(levels.size() - 1);
        return List.of(prediction(
                "speedup against its limit",
                most,
                amdahl.limit(),
                Prediction.Relation.BELOW,
                Prediction.Tolerance.relative(0),
                now));
    }

    @Override
    public List<Check> wording() {
        return List.of(new Check(
                Rule.ENOUGH_CORES,
                "wording of the claim",
                Check.Severity.NOTE,
                true,
                String.format(
                        Locale.ROOT,
                        "by the law 16 cores reach %.2f, 64 reach %.2f and 1024 reach %.2f of a limit of %.0f,"
                                + " which no number of cores passes",
                        speedup(16),
                        speedup(64),
                        speedup(1024),
                        amdahl.limit())));
    }
}
