package dev.headroom.targets.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a harness leaves on the machine, as its folder records it: its owner, its processes and its files elsewhere. The
 * three files are only ever appended to, so that they are right at whatever moment the harness is killed.
 */
record Footprint(Path folder) {
    private static final String OWNER = "owner";
    private static final String PROCESSES = "processes";
    private static final String FILES = "files";
    private static final String SHARED_MEMORY = "/dev/shm/PostgreSQL.";

    void owner(ProcessHandle harness) {
        append(OWNER, ProcessIdentity.of(harness).line());
    }

    void process(ProcessHandle process) {
        append(PROCESSES, ProcessIdentity.of(process).line());
    }

    void file(Path file) {
        append(FILES, file.toString());
    }

    Optional<ProcessIdentity> owner() {
        return lines(OWNER).stream().findFirst().flatMap(ProcessIdentity::parse);
    }

    /** Whether nothing was added to the folder for a time. */
    boolean olderThan(Duration time) {
        try {
            return Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(time));
        } catch (IOException gone) {
            return false;
        }
    }

    /** The recorded processes that still run, the last started first. */
    List<ProcessHandle> running() {
        List<ProcessHandle> running = new ArrayList<>();
        lines(PROCESSES).forEach(line -> ProcessIdentity.parse(line)
                .flatMap(ProcessIdentity::handle)
                .ifPresent(running::add));
        Collections.reverse(running);
        return running;
    }

    /** Kills what still runs, then removes the files elsewhere, the shared memory and the folder. */
    void erase() {
        List<Long> creators = new ArrayList<>();
        Set<Path> files = new TreeSet<>();
        lines(PROCESSES).forEach(line -> ProcessIdentity.parse(line).ifPresent(process -> creators.add(process.pid())));
        lines(FILES).forEach(line -> files.add(Path.of(line)));
        for (ProcessHandle root : running()) {
            ProcessTree tree = new ProcessTree(root);
            tree.members().forEach(member -> files.addAll(sharedMemory(member)));
            tree.kill();
        }
        SystemVMemory.removeUnusedOf(creators);
        files.forEach(Footprint::delete);
        delete(folder);
    }

    /** The segments in {@code /dev/shm} that a process has mapped and that PostgreSQL would have removed itself. */
    static List<Path> sharedMemory(ProcessHandle process) {
        try (Stream<String> maps = Files.lines(Path.of("/proc", Long.toString(process.pid()), "maps"))) {
            return maps.filter(line -> line.contains(SHARED_MEMORY))
                    .map(line -> line.substring(line.indexOf(SHARED_MEMORY)).split(" ")[0])
                    .distinct()
                    .map(Path::of)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private void append(String file, String line) {
        try {
            Files.writeString(
                    folder.resolve(file),
                    line + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + folder.resolve(file) + ": is the disk full?", failure);
        }
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException nothingRecorded) {
            return List.of();
        }
    }

    private static void delete(Path top) {
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    // Somebody else removed it between the listing and now, or it never was.
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot remove " + top + ": remove it by hand", failure);
        }
    }
}
