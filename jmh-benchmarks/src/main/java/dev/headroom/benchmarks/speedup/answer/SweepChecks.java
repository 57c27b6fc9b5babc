package dev.headroom.benchmarks.speedup.answer;

import dev.headroom.benchmarks.speedup.ForkValues;
import dev.headroom.benchmarks.speedup.Speedup;
import dev.headroom.benchmarks.speedup.SweepControls;
import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.rule.measuring.EnoughCores;
import dev.headroom.results.rule.measuring.Interleaved;
import dev.headroom.results.rule.measuring.IntervalAcrossForks;
import dev.headroom.results.rule.measuring.Noise;
import dev.headroom.results.statistics.MedianInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a sweep may be believed: rounds, null control, A/A, drift, physical cores, and what no law can be. */
final class SweepChecks {
    private static final double TOLERANCE = 0.05;
    private static final Interval TOLERATED = new Interval(1 - TOLERANCE, 1 + TOLERANCE);
    private static final double SUPERLINEAR = 1.02;

    private final ForkValues values;
    private final List<Speedup> speedups;
    private final ScalingQuestion question;

    SweepChecks(ForkValues values, List<Speedup> speedups, ScalingQuestion question) {
        this.values = values;
        this.speedups = speedups;
        this.question = question;
    }

    List<Check> all() {
        SweepControls controls = new SweepControls(values);
        List<Check> checks = new ArrayList<>(List.of(rounds(), nullControl(controls)));
        controls.sameAgainstSame().ifPresent(ratio -> checks.add(Noise.sameAgainstSame(ratio, TOLERATED)));
        checks.add(Interleaved.order(controls.residualsInOrder(), TOLERANCE, question.seed()));
        question.physicalCores().ifPresent(physical -> checks.add(EnoughCores.physicalCores(beyondOne(), physical)));
        checks.add(superlinear());
        checks.add(overhead());
        return checks;
    }

    private List<Integer> beyondOne() {
        return values.levels().stream().filter(cores -> cores > 1).toList();
    }

    private Check rounds() {
        long fewest = beyondOne().stream()
                .mapToLong(cores -> Speedup.rounds(values, cores))
                .min()
                .orElse(0);
        return IntervalAcrossForks.enough(
                "forks", fewest, "rounds with a fork on 1 core and one at every level", MedianInterval.FEWEST_VALUES);
    }

    private Check nullControl(SweepControls controls) {
        String work = "single-threaded code in a JVM confined to "
                + controls.nullControlCores().orElse(1) + " cores";
        return controls.nullControl()
                .map(control -> EnoughCores.nullControl(work, control, TOLERATED))
                .orElseGet(() -> new Check(
                        Rule.ENOUGH_CORES,
                        "null control",
                        Severity.WARN,
                        false,
                        "unchecked: the null control was measured in fewer than " + MedianInterval.FEWEST_VALUES
                                + " rounds, whether more cores alone change the time is not known"));
    }

    /** More than n times on n cores is no gift of the cores: caches grow with them, or the base is slower than it need be. */
    private Check superlinear() {
        List<String> above = speedups.stream()
                .filter(speedup -> speedup.efficiency().interval().low() > 1
                        && speedup.efficiency().value() > SUPERLINEAR)
                .map(speedup -> String.format(
                        Locale.ROOT, "%.2f times on %d", speedup.ratio().value(), speedup.cores()))
                .toList();
        return new Check(
                Rule.HONEST_CHARTS,
                "superlinear",
                Severity.WARN,
                above.isEmpty(),
                above.isEmpty()
                        ? "no speedup is above its number of cores by more than its interval"
                        : "superlinear: " + String.join(", ", above)
                                + " cores; look at caches that grow with the cores, and at the base on 1 core");
    }

    /** Karp and Flatt's diagnosis: a serial fraction that rises over cores is none. */
    private Check overhead() {
        boolean rises = speedups.size() > 1
                && fraction(speedups.size() - 1).interval().low()
                        > fraction(0).interval().high();
        return new Check(
                Rule.GOODNESS_OF_FIT,
                "serial fraction over cores",
                Severity.NOTE,
                !rises,
                speedups.size() < 2
                        ? "fewer than 2 speedups: whether the serial fraction rises with the cores is not known"
                        : String.format(
                                Locale.ROOT,
                                "Karp and Flatt's serial fraction goes from %.3f on %d cores to %.3f on %d%s",
                                fraction(0).value(),
                                speedups.get(0).cores(),
                                fraction(speedups.size() - 1).value(),
                                speedups.get(speedups.size() - 1).cores(),
                                rises
                                        ? ": it rises, so the loss is overhead that grows with the cores, not serial code"
                                        : ", no rise beyond the intervals"));
    }

    private Estimate fraction(int index) {
        return speedups.get(index).serialFraction();
    }
}
