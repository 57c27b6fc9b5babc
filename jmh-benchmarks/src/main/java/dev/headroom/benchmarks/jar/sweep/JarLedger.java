package dev.headroom.benchmarks.jar.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.benchmarks.confine.ForkJvm;
import dev.headroom.benchmarks.jar.fork.MergedJson;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.State;
import dev.headroom.results.file.RunFolder;
import java.io.IOException;
import java.util.List;

/** Keeps every finished fork at once: in the run file of its experiment, and in the one file for JMH's viewers. */
final class JarLedger {
    private static final String RESULTS = "results.json";
    private static final String CONTROL = "null-control.json";

    private final RunFolder folder;
    private final ForkJvm jvm;
    private final MergedJson results;
    private final MergedJson control;
    private String jmhVersion = "unknown";

    /** {@code jvm} is the null control's. */
    JarLedger(RunFolder folder, ForkJvm jvm) {
        this.folder = folder;
        this.jvm = jvm;
        this.results = new MergedJson(jvm.java());
        this.control = new MergedJson(jvm.java());
    }

    void add(String experiment, LoadPoint point) {
        folder.add(experiment, point);
    }

    /** JMH's own entry of a fork; the null control's in a file of its own. */
    void keep(JsonNode json, Task task) throws IOException {
        boolean isControl = task.isControl();
        MergedJson merged = isControl ? control : results;
        ForkJvm forked = task.contender().map(Contender::jvm).orElse(jvm);
        merged.add(json, task.cores(), forked.arguments(task.cores()));
        if (!isControl) {
            jmhVersion = json.path("jmhVersion").asText(jmhVersion);
        }
        merged.write(folder.subfolder("jmh").resolve(isControl ? CONTROL : RESULTS));
    }

    String jmhVersion() {
        return jmhVersion;
    }

    List<LoadPoint> points(String experiment) {
        return folder.run().experiment(experiment).orElseThrow().points();
    }

    long failures(String experiment) {
        return points(experiment).stream()
                .filter(point -> point.state() == State.FAILED)
                .count();
    }
}
