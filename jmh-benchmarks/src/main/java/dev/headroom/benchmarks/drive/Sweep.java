package dev.headroom.benchmarks.drive;

import dev.headroom.benchmarks.measure.ForkSample;
import dev.headroom.benchmarks.measure.HealthLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;

/**
 * Runs all blocks, fork after fork; a disturbed fork is measured again as long as the budget lasts, and is counted.
 */
public final class Sweep {
    /** Measures one cell in a fresh JVM. */
    @FunctionalInterface
    public interface Measurement {
        RunResult run(Cell cell) throws IOException, ForkFailed, InterruptedException;
    }

    /** Told of each fork the moment it has ended. */
    public interface Listener {
        /** A fork is about to start; {@code attempt} is 1 but for repeated ones. */
        void starting(int block, Cell cell, int attempt);

        /** A fork has ended and counts. */
        void finished(Fork fork) throws IOException;
    }

    /**
     * A fork that counts.
     *
     * @param block the block it belongs to, from 0
     * @param index its place in the order of all counted forks, from 0
     * @param attempts forks it took until an undisturbed one, or until the budget ended
     * @param complaint what disturbed it; empty when nothing did
     */
    public record Fork(
            int block,
            int index,
            Cell cell,
            int attempts,
            ForkSample sample,
            Optional<String> complaint,
            RunResult result) {}

    /** A machine that is always disturbed must not spend the whole budget on its first fork. */
    public static final int MOST_ATTEMPTS = 3;

    /** Of four forks one may be measured again: enough for a hiccup, and a noisy machine ends in time. */
    public static final int FORKS_PER_REPEAT = 4;

    private final Measurement measurement;
    private final HealthLimits limits;
    private final Listener listener;
    private int repeatsLeft;

    /** {@code repeats} is how many disturbed forks may be measured again in the whole sweep. */
    public Sweep(Measurement measurement, HealthLimits limits, int repeats, Listener listener) {
        this.measurement = measurement;
        this.limits = limits;
        this.repeatsLeft = repeats;
        this.listener = listener;
    }

    /** Measures every cell of every block in the given order. */
    public List<Fork> run(List<List<Cell>> blocks) throws IOException, ForkFailed, InterruptedException {
        List<Fork> forks = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            for (Cell cell : blocks.get(block)) {
                Fork fork = measure(block, forks.size(), cell);
                forks.add(fork);
                listener.finished(fork);
            }
        }
        return List.copyOf(forks);
    }

    private Fork measure(int block, int index, Cell cell) throws IOException, ForkFailed, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            listener.starting(block, cell, attempt);
            RunResult result = measurement.run(cell);
            ForkSample sample =
                    ForkSample.of(result.getBenchmarkResults().iterator().next());
            Optional<String> complaint = limits.complaint(sample.health(), cell.realCores());
            if (complaint.isEmpty() || repeatsLeft == 0 || attempt == MOST_ATTEMPTS) {
                return new Fork(block, index, cell, attempt, sample, complaint, result);
            }
            repeatsLeft--;
        }
    }
}
