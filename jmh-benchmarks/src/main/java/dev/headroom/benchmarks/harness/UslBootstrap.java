package dev.headroom.benchmarks.harness;

import dev.headroom.results.fit.curve.Curve;
import dev.headroom.results.fit.curve.LeastSquares;
import dev.headroom.results.fit.curve.Redraw;
import dev.headroom.results.fit.curve.Sample;
import dev.headroom.results.fit.curve.Shape;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The bootstrap of a fit of USL to 12 points: 10,000 drawings, one thread. Run it with {@code scripts/self-benchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UslBootstrap {
    private static final int RESAMPLES = 10_000;
    private static final double[] SIZES = {1, 2, 3, 4, 6, 8, 12, 16, 20, 24, 28, 32};

    private Redraw redraw = new Redraw(Sample.unweighted(SIZES, SIZES), Shape.USL, List.of(), new Curve(0, 0, 1, 0));

    /** Twelve sizes with 3 % noise around sigma .05, kappa .001. */
    @Setup
    public void points() {
        Random random = new Random(1);
        double[] throughput = new double[SIZES.length];
        for (int i = 0; i < throughput.length; i++) {
            double n = SIZES[i];
            throughput[i] = 1000 * n / (1 + .05 * (n - 1) + .001 * n * (n - 1)) * (1 + .03 * random.nextGaussian());
        }
        Sample sample = Sample.unweighted(SIZES, throughput);
        List<int[]> singles =
                IntStream.range(0, SIZES.length).mapToObj(i -> new int[] {i}).toList();
        redraw = new Redraw(sample, Shape.USL, singles, LeastSquares.fit(sample, Shape.USL));
    }

    /** All curves of one bootstrap. */
    @Benchmark
    public Curve[] tenThousandDrawings() {
        return redraw.curves(RESAMPLES, 7);
    }
}
