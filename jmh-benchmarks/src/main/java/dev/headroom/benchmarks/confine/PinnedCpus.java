package dev.headroom.benchmarks.confine;

import java.io.File;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;

/**
 * Starts the fork through {@code taskset}, which confines the whole JVM to a list of processors.
 *
 * <p>It measures nothing: JMH's only door to the front of the command line is that of an external profiler.
 */
public final class PinnedCpus implements ExternalProfiler {
    private final String cpus;

    /** Confines to {@code cpus}, a kernel list such as {@code 0,2,4}. */
    public PinnedCpus(String cpus) {
        this.cpus = cpus;
    }

    @Override
    public Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
        return List.of("taskset", "-c", cpus);
    }

    @Override
    public Collection<String> addJVMOptions(BenchmarkParams params) {
        return List.of();
    }

    @Override
    public void beforeTrial(BenchmarkParams params) {
        // Nothing to prepare: the prefix does it all.
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is JMH's
    public Collection<? extends Result> afterTrial(BenchmarkResult result, long pid, File stdOut, File stdErr) {
        return List.of();
    }

    @Override
    public boolean allowPrintOut() {
        return true;
    }

    @Override
    public boolean allowPrintErr() {
        return true;
    }

    @Override
    public String getDescription() {
        return "confines the fork to a list of processors";
    }
}
