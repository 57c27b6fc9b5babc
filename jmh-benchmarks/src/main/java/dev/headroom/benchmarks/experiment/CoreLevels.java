package dev.headroom.benchmarks.experiment;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which numbers of cores are measured on a machine. */
public final class CoreLevels {
    private CoreLevels() {}

    /**
     * The levels of a plan, 1 always among them; where the plan names none, the powers of two, the physical cores and
     * all usable ones.
     *
     * @param planned the plan's levels, maybe none
     * @param physicalCores physical cores below the usable processors
     * @param usableCores processors that may be used at once
     */
    public static List<Integer> of(List<Integer> planned, int physicalCores, int usableCores) {
        SortedSet<Integer> levels = new TreeSet<>(planned);
        levels.add(1);
        if (planned.isEmpty()) {
            for (int cores = 2; cores <= usableCores; cores *= 2) {
                levels.add(cores);
            }
            levels.add(Math.min(physicalCores, usableCores));
            levels.add(usableCores);
        }
        int most = levels.last();
        if (most > usableCores) {
            throw new IllegalArgumentException("cores must be at most the " + usableCores
                    + " usable on this machine, was " + most + "; a speedup beyond them is not a measurement");
        }
        return List.copyOf(levels);
    }
}
