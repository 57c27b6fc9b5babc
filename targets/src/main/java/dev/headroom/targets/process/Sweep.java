package dev.headroom.targets.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes what harnesses that were killed have left: exactly the processes they recorded, if process id and start time
 * both still match, with their trees, files and shared memory. Harnesses that live are not touched.
 */
public record Sweep(Path root) {

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
        // No owner yet: another harness is creating this folder at this moment.
        return footprint
                .owner()
                .map(owner -> !owner.foreign() && owner.handle().isEmpty())
                .orElse(false);
    }

    private List<Path> workspaces() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (NoSuchFileException nothingYet) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + root + ": it must belong to this user", failure);
        }
    }
}
