package dev.headroom.benchmarks.judge;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.results.LoadPoint;
import java.util.SortedMap;
import java.util.TreeMap;

/** The names that one fork's load point uses in the run file. */
public final class ForkPoint {
    /** Median over the fork's iterations, in milliseconds: the fork's one number. */
    public static final String TIME = "time per operation";
    /** Least over the fork's iterations, in milliseconds. */
    public static final String BEST = "best time per operation";
    /** Median of the second half of the iterations divided by that of the first. */
    public static final String SETTLING = "second half / first half";
    /** Work of one operation as a multiple of the base's; absent where it is the same. */
    public static final String WORK = "work";
    /** Forks it took until an undisturbed one, or until the budget for repeating was spent. */
    public static final String ATTEMPTS = "attempts";
    /** Cores' worth of processor time the harness itself used meanwhile. */
    public static final String HARNESS = "harness";

    /** The check of a fork's iterations (rule 5). */
    public static final String STEADY_STATE = "steady state";

    private static final String CORES = "cores";
    private static final String ROLE = "role";

    private ForkPoint() {}

    /** The levels of a fork. */
    public static SortedMap<String, String> levels(Role role, Cell cell) {
        SortedMap<String, String> levels = cell.levels();
        levels.put(ROLE, role.word());
        return levels;
    }

    static boolean is(LoadPoint point, Role role) {
        return role.word().equals(point.levels().get(ROLE));
    }

    /** The levels without the role. */
    static SortedMap<String, String> variant(LoadPoint point) {
        SortedMap<String, String> variant = new TreeMap<>(point.levels());
        variant.remove(ROLE);
        return variant;
    }

    /** Whether it ran on emulated cores, and so tells nothing of hardware. */
    static boolean emulated(LoadPoint point) {
        return is(point, Role.EMULATED_BASE) || is(point, Role.EMULATED_LEVEL);
    }

    /** The cores of a fork; 0 where its point names none. */
    public static int cores(LoadPoint point) {
        return Integer.parseInt(point.levels().getOrDefault(CORES, "0"));
    }
}
