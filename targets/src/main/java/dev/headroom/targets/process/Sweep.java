package dev.headroom.targets.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes what harnesses that were killed have left: exactly the processes they recorded, if process id and start time
 * both still match, with their trees, files and shared memory. Harnesses that live are not touched.
 */
public record Sweep(Path root) {

    static final String PREFIX = "run-";
    private static final Duration OWNER_WRITTEN_WITHIN = Duration.ofMinutes(1);

    /** Sweeps once and returns the workspaces that were removed. */
    public List<Path> run() {
        List<Path> removed = new ArrayList<>();
        for (Path folder : workspaces()) {
            Footprint footprint = new Footprint(folder);
            if (abandoned(footprint)) {
                footprint.erase();
                removed.add(folder);
            }
        }
        return removed;
    }

    private static boolean abandoned(Footprint footprint) {
        return footprint
                .owner()
                .map(owner -> !owner.foreign() && owner.handle().isEmpty())
                // Without an owner yet, another harness may be creating it at this moment.
                .orElseGet(() -> footprint.olderThan(OWNER_WRITTEN_WITHIN));
    }

    private List<Path> workspaces() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException nothingYet) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + root + ": it must belong to this user", failure);
        }
    }
}
