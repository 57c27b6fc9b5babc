package dev.headroom.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

/** Results as JMH hands them over, made by hand. */
public final class Forks {
    private Forks() {}

    /** One fork of {@code cores} cores whose iterations took {@code millis} an operation, with {@code steal} cores stolen. */
    public static RunResult fork(int cores, double steal, double... millis) {
        return fork(params("dev.headroom.Example.operation", cores), cores, steal, millis);
    }

    /** One fork of two operations on {@code cores} emulated cores. */
    public static RunResult emulatedFork(int cores, double millis) {
        return fork(params("dev.headroom.EmulatedForTests.operation", cores), 2, 0, millis, millis);
    }

    private static RunResult fork(BenchmarkParams params, int cores, double steal, double... millis) {
        List<IterationResult> iterations = new ArrayList<>();
        for (double each : millis) {
            IterationResult iteration =
                    new IterationResult(params, params.getMeasurement(), new IterationResultMetaData(5, 5));
            iteration.addResult(new AverageTimeResult(
                    ResultRole.PRIMARY, "operation", 1, Math.round(each * 1_000_000), TimeUnit.MILLISECONDS));
            iteration.addResult(new ScalarResult("health.cpus", cores, "cores", AggregationPolicy.AVG));
            iteration.addResult(new ScalarResult("health.steal", steal, "cores", AggregationPolicy.AVG));
            iterations.add(iteration);
        }
        return new RunResult(params, List.of(new BenchmarkResult(params, iterations)));
    }

    private static BenchmarkParams params(String benchmark, int cores) {
        WorkloadParams workload = new WorkloadParams();
        workload.put("cores", Integer.toString(cores), 0);
        IterationParams warmup = new IterationParams(IterationType.WARMUP, 0, TimeValue.milliseconds(1), 1);
        IterationParams measured = new IterationParams(IterationType.MEASUREMENT, 3, TimeValue.milliseconds(1), 1);
        return new BenchmarkParams(
                benchmark,
                "dev.headroom.generated",
                true,
                1,
                new int[] {1},
                List.of(),
                1,
                0,
                warmup,
                measured,
                Mode.AverageTime,
                workload,
                TimeUnit.MILLISECONDS,
                1,
                "java",
                List.of(),
                "17",
                "vm",
                "17",
                "1.37",
                TimeValue.seconds(1));
    }
}
