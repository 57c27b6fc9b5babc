package dev.headroom.benchmarks.drive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order of a randomised complete block design: every block holds each cell once, shuffled by the seed, so that slow
 * drift of the machine hits all levels alike (Kalibera and Jones 2013).
 */
public final class BlockOrder {
    private BlockOrder() {}

    /** {@code blocks} shuffled copies of {@code cells}; the same seed gives the same order. */
    public static List<List<Cell>> shuffled(List<Cell> cells, int blocks, long seed) {
        if (blocks < 1) {
            throw new IllegalArgumentException("trials must be at least 1, was " + blocks);
        }
        Random random = new Random(seed);
        List<List<Cell>> order = new ArrayList<>(blocks);
        for (int block = 0; block < blocks; block++) {
            List<Cell> shuffled = new ArrayList<>(cells);
            Collections.shuffle(shuffled, random);
            order.add(List.copyOf(shuffled));
        }
        return List.copyOf(order);
    }
}
