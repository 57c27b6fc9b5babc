package dev.headroom.results.file;

import dev.headroom.results.Comparison;
import dev.headroom.results.Environment;
import dev.headroom.results.Experiment;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.Prediction;
import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The folder of one run while it is measured: every finished step is on disk before the next begins.
 *
 * <p>One process writes at a time; the stages of a run follow each other.
 */
public final class RunFolder {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
    private static final String FILE = "run.json";

    private final Path directory;
    private final Clock clock;
    private Run run;

    private RunFolder(Path directory, Clock clock, Run run) {
        this.directory = directory;
        this.clock = clock;
        this.run = run;
    }

    /** Makes a new folder under {@code runs}, named by the UTC time, and writes the plan and the machine into it. */
    public static RunFolder create(Path runs, Clock clock, Plan plan, Environment environment) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Path directory = newDirectory(runs, NAME.format(now));
        Run run = new Run(
                Run.FORMAT_VERSION,
                directory.getFileName().toString(),
                Version.current(),
                now,
                Optional.empty(),
                State.RUNNING,
                plan,
                environment,
                List.of(),
                List.of());
        RunFolder folder = new RunFolder(directory, clock, run);
        folder.save(run);
        return folder;
    }

    /** Opens the folder of a run, to go on with it. */
    public static RunFolder open(Path directory, Clock clock) {
        return new RunFolder(directory, clock, read(directory));
    }

    /** Reads a run, given its folder or its file. */
    public static Run read(Path directoryOrFile) {
        Path file = Files.isDirectory(directoryOrFile) ? directoryOrFile.resolve(FILE) : directoryOrFile;
        if (!Files.isRegularFile(file)) {
            throw new UnreadableRun(
                    directoryOrFile + " is no run: it has no " + FILE + "; name a folder below results/runs");
        }
        try {
            return RunFormat.run(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UnreadableRun(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Path directory() {
        return directory;
    }

    public Run run() {
        return run;
    }

    /** A folder for files beside the run file, made if missing. */
    public Path subfolder(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make folder " + name + " in " + directory, e);
        }
    }

    /** Adds an experiment that is about to be measured; refused where that would drop points already measured. */
    public void begin(Claim claim, String reproduce) {
        int kept = run.experiment(claim.id()).map(e -> e.points().size()).orElse(0);
        if (kept > 0) {
            throw new IllegalStateException("experiment " + claim.id() + " has " + kept + " measured load point"
                    + (kept == 1 ? "" : "s") + "; begin it in a new run");
        }
        save(with(new Experiment(
                claim.id(),
                claim.claim(),
                claim.why(),
                State.RUNNING,
                "",
                reproduce,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty())));
    }

    /** Writes predictions down; refused once a point of that experiment has been measured. */
    public void predict(String experiment, List<Prediction> predictions) {
        change(experiment, e -> {
            if (!e.points().isEmpty()) {
                throw new IllegalStateException("a prediction must be written before the first measured point, but "
                        + experiment + " has " + e.points().size());
            }
            return new ExperimentChange(e).predictions(predictions);
        });
    }

    /** Keeps a finished load point. */
    public void add(String experiment, LoadPoint point) {
        change(experiment, e -> new ExperimentChange(e).point(point));
    }

    /** Ends an experiment with what follows from its points. */
    public void conclude(String experiment, Conclusion conclusion) {
        change(experiment, e -> new ExperimentChange(e).conclusion(conclusion));
    }

    /** Changes one experiment and writes the run. */
    public void change(String experiment, UnaryOperator<Experiment> change) {
        Experiment before = run.experiment(experiment)
                .orElseThrow(() -> new IllegalStateException("experiment " + experiment + " has not begun"));
        save(with(change.apply(before)));
    }

    /** Ends an experiment that could not be measured; what it has is kept. */
    public void end(String experiment, State state, String note) {
        change(experiment, e -> new ExperimentChange(e).end(state, note));
    }

    /** Adds a sentence that a reader must know. */
    public void note(String note) {
        List<String> notes = new ArrayList<>(run.notes());
        notes.add(note);
        save(new Run(
                run.formatVersion(),
                run.id(),
                run.headroomVersion(),
                run.startedAt(),
                run.endedAt(),
                run.state(),
                run.plan(),
                run.environment(),
                run.experiments(),
                notes));
    }

    /** Ends the run; experiments still under way are marked the same. */
    public void finish(State state) {
        List<Experiment> ended = run.experiments().stream()
                .map(e -> e.state() == State.RUNNING
                        ? new ExperimentChange(e).end(state == State.MEASURED ? State.FAILED : state, "cut short")
                        : e)
                .toList();
        save(new Run(
                run.formatVersion(),
                run.id(),
                run.headroomVersion(),
                run.startedAt(),
                Optional.of(clock.instant()),
                state,
                run.plan(),
                run.environment(),
                ended,
                run.notes()));
    }

    private Run with(Experiment changed) {
        List<Experiment> experiments = new ArrayList<>(run.experiments());
        experiments.removeIf(e -> e.id().equals(changed.id()));
        int place = run.experiments().stream().map(Experiment::id).toList().indexOf(changed.id());
        experiments.add(place < 0 ? experiments.size() : place, changed);
        return new Run(
                run.formatVersion(),
                run.id(),
                run.headroomVersion(),
                run.startedAt(),
                run.endedAt(),
                run.state(),
                run.plan(),
                run.environment(),
                experiments,
                run.notes());
    }

    private synchronized void save(Run changed) {
        AtomicText.write(directory.resolve(FILE), RunFormat.text(changed));
        run = changed;
    }

    private static Path newDirectory(Path runs, String name) {
        try {
            Files.createDirectories(runs);
            for (int attempt = 1; ; attempt++) {
                try {
                    return Files.createDirectory(runs.resolve(attempt == 1 ? name : name + "-" + attempt));
                } catch (FileAlreadyExistsException e) {
                    if (attempt == 1_000) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot make a run folder in " + runs + ": " + e.getMessage()
                            + "; make the folder writable or name another with --runs",
                    e);
        }
    }

    /**
     * What follows from an experiment's points.
     *
     * @see Experiment
     */
    public record Conclusion(
            State state,
            List<dev.headroom.results.SystemFacts> systems,
            List<dev.headroom.results.Check> checks,
            List<Comparison> comparisons,
            List<dev.headroom.results.figure.Figure> figures,
            dev.headroom.results.Verdict verdict) {}
}
