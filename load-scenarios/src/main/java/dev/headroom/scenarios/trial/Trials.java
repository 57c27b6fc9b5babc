package dev.headroom.scenarios.trial;

import dev.headroom.scenarios.bench.Drive;
import dev.headroom.scenarios.measure.PointResult;
import dev.headroom.scenarios.plan.LoadPointSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;

/** The trials of an experiment: blocks in which each level comes once, in an order shuffled by the seed (rule 7). */
public final class Trials {
    private static final int ATTEMPTS = 2;

    private Trials() {}

    /** The levels in the order of one block. */
    public static <T> List<T> shuffled(List<T> levels, long seed, int block) {
        List<T> order = new ArrayList<>(levels);
        Collections.shuffle(order, new Random(seed * 31 + block));
        return order;
    }

    /** Measures a trial, and once more if the generator failed; both stay in the run, the void one marked so. */
    public static PointResult measured(Drive drive, LoadPointSpec point, SortedMap<String, String> levels, int trial)
            throws InterruptedException {
        PointResult result = drive.measure(point, levels, trial);
        for (int attempt = 2; !result.valid() && attempt <= ATTEMPTS; attempt++) {
            LoadPointSpec again = point.as(
                    point.name() + "-attempt-" + attempt,
                    point.warmUpSeconds(),
                    point.durationSeconds(),
                    point.seed() + 1_000_003L * attempt);
            result = drive.measure(again, levels, trial);
        }
        return result;
    }
}
