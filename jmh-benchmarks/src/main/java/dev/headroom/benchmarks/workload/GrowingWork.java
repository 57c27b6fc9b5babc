package dev.headroom.benchmarks.workload;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Work that grows with the cores: what Gustafson's law speaks about, as code.
 *
 * <p>The serial phase is that of the fixed work; every worker of the parallel phase does as much as one core's work has in
 * all. An operation on n cores therefore does {@code f + (1 - f) n} times the work of one on one core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GrowingWork extends TunableSerialFraction {
    @Override
    WorkSplit split() {
        return super.split().grownTo(cores);
    }
}
