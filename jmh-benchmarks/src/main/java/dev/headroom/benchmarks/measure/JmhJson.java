package dev.headroom.benchmarks.measure;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.WorkloadParams;

/** JMH's own JSON of single-fork runs, merged so that every level is one entry with its true number of forks. */
public final class JmhJson {
    private JmhJson() {}

    /** Writes {@code runs} to {@code file}, replacing it at once, never half. */
    public static void write(Path file, Collection<RunResult> runs) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        // No channel: an interruption would close it and leave half a file.
        try (OutputStream out = new FileOutputStream(draft.toFile());
                PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, print).writeOut(merge(runs));
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** One result per benchmark and parameters, holding the forks of all its runs. */
    static List<RunResult> merge(Collection<RunResult> runs) {
        Map<String, List<BenchmarkResult>> forks = new TreeMap<>();
        for (RunResult run : runs) {
            forks.computeIfAbsent(level(run.getParams()), level -> new ArrayList<>())
                    .addAll(run.getBenchmarkResults());
        }
        return forks.values().stream()
                .map(same -> new RunResult(withForks(same.get(0).getParams(), same.size()), same))
                .toList();
    }

    private static String level(BenchmarkParams params) {
        StringBuilder key = new StringBuilder(params.getBenchmark());
        for (String name : params.getParamsKeys()) {
            key.append(' ').append(name).append('=').append(params.getParam(name));
        }
        return key.toString();
    }

    /** The same parameters with the true number of forks: every run was started with one. */
    private static BenchmarkParams withForks(BenchmarkParams one, int forks) {
        WorkloadParams params = new WorkloadParams();
        int position = 0;
        for (String name : one.getParamsKeys()) {
            params.put(name, one.getParam(name), position++);
        }
        return new BenchmarkParams(
                one.getBenchmark(),
                one.generatedBenchmark(),
                one.shouldSynchIterations(),
                one.getThreads(),
                one.getThreadGroups(),
                one.getThreadGroupLabels(),
                forks,
                one.getWarmupForks(),
                one.getWarmup(),
                one.getMeasurement(),
                one.getMode(),
                params,
                one.getTimeUnit(),
                one.getOpsPerInvocation(),
                one.getJvm(),
                one.getJvmArgs(),
                one.getJdkVersion(),
                one.getVmName(),
                one.getVmVersion(),
                one.getJmhVersion(),
                one.getTimeout());
    }
}
