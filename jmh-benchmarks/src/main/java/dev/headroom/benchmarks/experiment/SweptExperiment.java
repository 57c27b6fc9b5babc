package dev.headroom.benchmarks.experiment;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.results.Prediction;
import java.time.Instant;
import java.util.List;

/** What a sweep must know of an experiment: which code it measures on which cores, and what it predicts. */
public interface SweptExperiment {
    /** The claim's name in the catalogue. */
    String id();

    /** The cells that decide. */
    List<Cell> cells(List<Integer> levels);

    /** Other code on the same levels, measured in the same blocks to be shown beside and to decide nothing. */
    default List<Cell> beside(List<Integer> levels) {
        return List.of();
    }

    /** The work of one operation of {@code cell} as a multiple of the base's: 1 but where the work grows. */
    default double work(Cell cell) {
        return 1;
    }

    /** How many times shorter than the base's an operation on {@code cores} cores may be. */
    double shortening(int cores);

    /** Everything predicted for these levels, written at {@code now}. */
    List<Prediction> predictions(List<Integer> levels, Instant now);
}
