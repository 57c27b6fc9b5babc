package dev.headroom.benchmarks.experiment;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.results.Check;
import java.util.List;

/** One thread does all the work: more cores do not help it. */
public final class SingleThreadedCode implements CoresExperiment {
    @Override
    public String id() {
        return "single-threaded-code";
    }

    @Override
    public double serialFraction() {
        return 1;
    }

    @Override
    public Cell cell(int cores) {
        return Cell.singleThreaded(cores);
    }

    @Override
    public String law() {
        return "one thread: S(n) = 1 (Amdahl with f = 1)";
    }

    @Override
    public double speedup(int cores) {
        return 1;
    }

    @Override
    public List<Check> wording() {
        return List.of();
    }
}
