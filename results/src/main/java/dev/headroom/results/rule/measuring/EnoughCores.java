package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.rule.Rule;
import java.util.Collection;
import java.util.Locale;

/** Rule 9: what runs on more units than there are CPUs shows no scaling of CPUs. */
public final class EnoughCores {
    private EnoughCores() {}

    /**
     * Whether every replica with a simulated service time could have had a CPU.
     *
     * @param cpus that may be used at once
     */
    public static Check simulated(int replicas, int cpus) {
        return new Check(
                Rule.ENOUGH_CORES,
                "simulated service time",
                Severity.NOTE,
                replicas <= cpus,
                replicas + " replicas on " + cpus + " CPUs: service time simulated, CPU scaling not claimed");
    }

    /**
     * Whether work that more cores cannot help is as fast on them as on one: a control that is off withholds the verdict;
     * one that is merely too noisy to prove itself in order is a warning, for the same noise widens what is measured.
     *
     * @param work what was run on the most cores, as a sentence begins with it
     * @param control its speedup
     * @param tolerated where the speedup must lie
     */
    public static Check nullControl(String work, Estimate control, Interval tolerated) {
        return new Check(
                Rule.ENOUGH_CORES,
                "null control",
                tolerated.contains(control.value()) ? Severity.WARN : Severity.VOID,
                control.interval().inside(tolerated),
                String.format(
                        Locale.ROOT,
                        "%s has a speedup of %.3f (%s), must lie within %s",
                        work,
                        control.value(),
                        text(control.interval()),
                        text(tolerated)));
    }

    /**
     * Whether no level takes second threads of cores; with no other level there is nothing to claim.
     *
     * @param levels numbers of cores beyond 1
     * @param physicalCores physical cores below the usable processors
     */
    public static Check physicalCores(Collection<Integer> levels, int physicalCores) {
        int most = levels.stream().mapToInt(Integer::intValue).max().orElse(1);
        boolean apart = most <= physicalCores;
        boolean none = levels.stream().noneMatch(cores -> cores <= physicalCores);
        return new Check(
                Rule.ENOUGH_CORES,
                "physical cores",
                none ? Severity.VOID : Severity.NOTE,
                apart,
                apart
                        ? "all levels up to " + most + " are physical cores"
                        : "levels beyond the " + physicalCores
                                + " physical cores share cores between two threads; they are shown and decide nothing");
    }

    private static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.3f to %.3f", interval.low(), interval.high());
    }
}
