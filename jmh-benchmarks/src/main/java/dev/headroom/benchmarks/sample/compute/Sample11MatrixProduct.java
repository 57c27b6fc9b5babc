package dev.headroom.benchmarks.sample.compute;

import dev.headroom.benchmarks.sample.Crew;
import dev.headroom.benchmarks.workload.ExpectedSum;
import dev.headroom.benchmarks.workload.WorkSplit;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workers share the rows of a product of two square matrices.
 *
 * <p>The curve should be near the ideal line, because each worker writes rows of its own and only reads what others read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sample11MatrixProduct {
    /** Rows and columns. */
    @Param("560")
    public int size;

    private double[][] left = {};
    private double[][] right = {};
    private double[][] product = {};
    private long expected;

    /** Fills the factors with small whole numbers, so that every sum is exact in any order. */
    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(11);
        left = matrix(random);
        right = matrix(random);
        product = new double[size][size];
        expected = weightedSum();
    }

    private double[][] matrix(SplittableRandom random) {
        return random.ints((long) size)
                .mapToObj(
                        row -> random.doubles(size).map(x -> Math.floor(10 * x)).toArray())
                .toArray(double[][]::new);
    }

    /** What the rows of the product, weighted by column number, must add up to: left (right weights). */
    private long weightedSum() {
        long sum = 0;
        double[] weighted = new double[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                weighted[row] += right[row][column] * column;
            }
        }
        for (double[] row : left) {
            for (int column = 0; column < size; column++) {
                sum += (long) (row[column] * weighted[column]);
            }
        }
        return sum;
    }

    /** Strong scaling: the crew shares the rows of one product. */
    @Benchmark
    public long operation(Crew crew) {
        WorkSplit split = WorkSplit.of(size, 0);
        return ExpectedSum.check(
                crew.sum((worker, workers) ->
                        rows((int) split.start(worker, workers), (int) split.end(worker, workers))),
                expected);
    }

    private long rows(int from, int to) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            double[] result = product[row];
            Arrays.fill(result, 0);
            for (int inner = 0; inner < size; inner++) {
                addScaled(result, left[row][inner], right[inner]);
            }
            for (int column = 0; column < size; column++) {
                sum += result[column] * column;
            }
        }
        return (long) sum;
    }

    private static void addScaled(double[] result, double factor, double[] row) {
        for (int column = 0; column < row.length; column++) {
            result[column] += factor * row[column];
        }
    }
}
