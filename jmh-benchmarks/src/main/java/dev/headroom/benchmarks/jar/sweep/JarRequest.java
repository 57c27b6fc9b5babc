package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.jar.JmhArguments;
import dev.headroom.benchmarks.jar.JmhProgram;
import dev.headroom.benchmarks.speedup.ScalingKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a person asks of a sweep.
 *
 * @param program the program with the benchmarks
 * @param includes regular expressions, each of which must match a benchmark
 * @param levels numbers of cores, ascending, 1 among them
 * @param kind what is held fixed while cores are added
 * @param threads JMH's threads at every level; empty: as many as cores for throughput scaling, 1 for strong scaling
 * @param coresParam the benchmark's own parameter that takes the number of cores
 * @param serialFraction f, where Amdahl's law makes the prediction; empty: n cores do n times the work
 * @param arguments what is handed through to JMH
 * @param precision most half-width of an interval, as a share of the speedup
 * @param budget longest time of the whole sweep
 * @param timeLimit how long a fork may be silent beyond an iteration
 * @param seed decides the order of forks
 * @param command what repeats it
 */
public record JarRequest(
        JmhProgram program,
        List<String> includes,
        List<Integer> levels,
        ScalingKind kind,
        OptionalInt threads,
        Optional<String> coresParam,
        OptionalDouble serialFraction,
        JmhArguments arguments,
        double precision,
        Duration budget,
        Duration timeLimit,
        long seed,
        String command) {
    public JarRequest {
        includes = List.copyOf(includes);
        levels = List.copyOf(levels);
    }

    /** JMH's threads on {@code cores} cores. */
    int threadsOn(int cores) {
        return threads.orElse(kind == ScalingKind.THROUGHPUT ? cores : 1);
    }

    /** Parameters that follow the number of cores. */
    Map<String, String> paramsOn(int cores) {
        return coresParam.map(name -> Map.of(name, Integer.toString(cores))).orElse(Map.of());
    }

    int mostCores() {
        return levels.get(levels.size() - 1);
    }
}
