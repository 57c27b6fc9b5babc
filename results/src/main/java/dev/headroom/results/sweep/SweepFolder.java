package dev.headroom.results.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.beside.trait.SweepCell;
import dev.headroom.results.file.AtomicText;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.file.SweepCellFile;
import dev.headroom.results.file.UnreadableRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of a sweep: its file, and a folder of runs for each cell; the file is on disk before the next cell begins. */
public final class SweepFolder {
    private static final String FILE = "sweep.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Path directory;
    private Sweep sweep;

    private SweepFolder(Path directory, Sweep sweep) {
        this.directory = directory;
        this.sweep = sweep;
    }

    /** Writes a new sweep into the folder, which must be free. */
    public static SweepFolder create(Path directory, Sweep sweep) {
        if (Files.exists(directory.resolve(FILE))) {
            throw new IllegalArgumentException(
                    directory + " holds a sweep already; go on with it by --resume, or name another folder");
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + directory + ": " + e.getMessage(), e);
        }
        SweepFolder folder = new SweepFolder(directory, sweep);
        folder.save(sweep);
        return folder;
    }

    /**
     * Opens the folder of a sweep, to go on with it.
     *
     * @throws UnreadableRun if it is none
     */
    public static SweepFolder open(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new UnreadableRun(directory + " is no sweep: it has no " + FILE + "; name the folder of one");
        }
        try {
            Sweep read = JSON.readValue(Files.readString(file), Sweep.class);
            if (read.formatVersion() != Sweep.FORMAT_VERSION) {
                throw new UnreadableRun(file + ": format_version must be " + Sweep.FORMAT_VERSION + ", was "
                        + read.formatVersion() + "; read it with the Headroom that wrote it");
            }
            return new SweepFolder(directory, read);
        } catch (JsonProcessingException e) {
            throw new UnreadableRun(file + " is no sweep: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UnreadableRun(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Path directory() {
        return directory;
    }

    public Sweep sweep() {
        return sweep;
    }

    /** Where the runs of a cell are made. */
    public Path runsOf(Cell cell) {
        return directory.resolve("cells").resolve(cell.name());
    }

    /** Notes that a cell is about to be measured. */
    public void begin(Cell cell) {
        save(sweep.with(cell.running()));
    }

    /**
     * Notes how a cell ended, and marks its run as a cell of this sweep.
     *
     * @param before the runs that were there before it began
     */
    public Cell end(Cell cell, int code, Set<Path> before) {
        Optional<Path> run =
                runs(cell).stream().filter(path -> !before.contains(path)).max(Comparator.comparing(Path::getFileName));
        run.ifPresent(folder -> SweepCellFile.write(folder, new SweepCell(sweep.id(), cell.factors(), sweep.varied())));
        Cell ended = cell.ended(
                code,
                run.map(folder -> directory.relativize(folder).toString()),
                run.filter(SweepFolder::whole).isPresent());
        save(sweep.with(ended));
        return ended;
    }

    /** A verdict of void is a verdict; a fork that failed, or a process that died, leaves half a run. */
    private static boolean whole(Path folder) {
        Run run = RunFolder.read(folder);
        return run.state() == State.MEASURED
                && run.experiments().stream().noneMatch(experiment -> experiment.state() == State.FAILED);
    }

    /** The runs of a cell, finished or not. */
    public Set<Path> runs(Cell cell) {
        Path folder = runsOf(cell);
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve("run.json")))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** The runs of all cells that are done, in the order of their levels. */
    public List<Path> doneRuns() {
        return sweep.cells().stream()
                .filter(cell -> cell.state() == CellState.DONE)
                .flatMap(cell -> cell.run().stream())
                .map(directory::resolve)
                .toList();
    }

    private void save(Sweep changed) {
        try {
            AtomicText.write(directory.resolve(FILE), JSON.writeValueAsString(changed) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sweep in " + directory + " cannot be written as JSON", e);
        }
        sweep = changed;
    }
}
