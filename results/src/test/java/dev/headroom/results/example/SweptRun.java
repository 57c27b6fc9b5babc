package dev.headroom.results.example;

import dev.headroom.results.Comparison;
import dev.headroom.results.Environment;
import dev.headroom.results.Estimate;
import dev.headroom.results.Experiment;
import dev.headroom.results.Interval;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.Measure;
import dev.headroom.results.Prediction;
import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.SystemFacts;
import dev.headroom.results.Verdict;
import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.beside.trait.SweepCell;
import dev.headroom.results.file.AtomicText;
import dev.headroom.results.file.RunFormat;
import dev.headroom.results.file.SweepCellFile;
import dev.headroom.results.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run of one swept benchmark on 1 and 2 cores, ten forks a level, with what tells runs apart left to be chosen.
 *
 * @param id of the run
 * @param experiment of its one experiment
 * @param settings of the forks, such as {@code jvm}
 * @param parameters of the benchmark, at every level
 * @param throughput on one core, in operations a second
 * @param cell what a sweep set
 */
public record SweptRun(
        String id,
        String experiment,
        SortedMap<String, String> settings,
        SortedMap<String, String> parameters,
        double throughput,
        Optional<SweepCell> cell) {
    private static final int FORKS = 10;

    /** On Java 17, with no parameters. */
    public static SweptRun named(String id) {
        return new SweptRun(
                id,
                "org.example.Sort.sort",
                new TreeMap<>(Map.of("jvm", "OpenJDK 17.0.15", "jar_sha256", "aa11", "scaling", "throughput scaling")),
                new TreeMap<>(),
                1_000,
                Optional.empty());
    }

    public SweptRun with(String setting, String value) {
        SortedMap<String, String> changed = new TreeMap<>(settings);
        changed.put(setting, value);
        return new SweptRun(id, experiment, changed, parameters, throughput, cell);
    }

    public SweptRun of(String other) {
        return new SweptRun(id, other, settings, parameters, throughput, cell);
    }

    public SweptRun parameter(String name, String value) {
        SortedMap<String, String> changed = new TreeMap<>(parameters);
        changed.put("param." + name, value);
        return new SweptRun(id, experiment, settings, changed, throughput, cell);
    }

    public SweptRun at(double operationsPerSecond) {
        return new SweptRun(id, experiment, settings, parameters, operationsPerSecond, cell);
    }

    public SweptRun in(SweepCell its) {
        return new SweptRun(id, experiment, settings, parameters, throughput, Optional.of(its));
    }

    public ComparedRun compared() {
        return new ComparedRun(id, run(), cell);
    }

    /** Writes it, and its cell, into a folder of its own. */
    public Path write(Path runs) {
        try {
            Path folder = Files.createDirectories(runs.resolve(id));
            AtomicText.write(folder.resolve("run.json"), RunFormat.text(run()));
            cell.ifPresent(its -> SweepCellFile.write(folder, its));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its one experiment void: a control was off. */
    public ComparedRun voided() {
        String broken = "the null control was off";
        return new ComparedRun(id, run(new Verdict.Void(broken, List.of(broken))), cell);
    }

    public Run run() {
        return run(new Verdict.Fails("1.8 is below 2"));
    }

    private Run run(Verdict verdict) {
        Environment machine = ExampleRun.environment();
        return new Run(
                Run.FORMAT_VERSION,
                id,
                "0.1.0",
                ExampleRun.BEGAN,
                Optional.of(ExampleRun.BEGAN.plusSeconds(60)),
                State.MEASURED,
                new Plan("cores of sort.jar", 7, List.of()),
                machine,
                List.of(swept(verdict)),
                List.of());
    }

    private Experiment swept(Verdict verdict) {
        List<LoadPoint> points = new ArrayList<>();
        for (int fork = 1; fork <= FORKS; fork++) {
            points.add(point("level", 1, fork, throughput));
            points.add(point("level again", 1, fork, throughput * 1.01));
            points.add(point("level", 2, fork, throughput * 1.8));
            points.add(point("null control", 2, fork, 77));
        }
        return new Experiment(
                experiment,
                "n cores do n times the work",
                "nothing is shared",
                State.MEASURED,
                "",
                "scripts/headroom cores --jar sort.jar",
                List.of(new SystemFacts("jmh", "1.37", "process", settings)),
                List.of(),
                points,
                List.of(),
                List.of(speedup(1, 1), speedup(2, 1.8)),
                List.of(),
                Optional.of(verdict));
    }

    private Comparison speedup(int cores, double value) {
        Prediction prediction = new Prediction(
                "speedup, throughput scaling",
                levels(cores),
                cores,
                Interval.exactly(cores),
                "1",
                Prediction.Relation.EQUALS,
                Prediction.Tolerance.relative(0.05),
                "linear",
                "none",
                ExampleRun.BEGAN);
        Verdict verdict = value == cores ? new Verdict.Holds("as predicted") : new Verdict.Fails("below");
        return new Comparison(
                prediction.quantity(),
                prediction.levels(),
                Optional.of(prediction),
                new Estimate(value, new Interval(value * 0.99, value * 1.01), "1", FORKS, "median over forks"),
                Optional.of(verdict),
                true);
    }

    private SortedMap<String, String> levels(int cores) {
        SortedMap<String, String> levels = new TreeMap<>(parameters);
        levels.put("cores", Integer.toString(cores));
        return levels;
    }

    private LoadPoint point(String role, int cores, int fork, double value) {
        SortedMap<String, String> levels = levels(cores);
        levels.put("role", role);
        return new LoadPoint(
                role.replace(' ', '-') + "-" + cores + "-" + fork,
                levels,
                fork,
                fork,
                State.MEASURED,
                ExampleRun.BEGAN,
                1_000_000_000L,
                List.of(new Measure("throughput", "1/s", value * (1 + 0.001 * fork))),
                List.of(),
                List.of());
    }
}
