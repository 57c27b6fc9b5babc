package dev.headroom.benchmarks.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where JMH puts its temporary files: a folder named by this process, so that what it leaves behind when it is
 * interrupted or killed is found and removed by the next start.
 *
 * @param folder the folder, made and made known to this JVM
 */
record ScratchFolder(Path folder) implements AutoCloseable {
    private static final String PREFIX = "headroom-cores-";

    /** Makes the folder below {@code parent} and removes those of processes that are gone. */
    static ScratchFolder open(Path parent) {
        try {
            sweep(parent);
            Path folder = Files.createDirectories(
                    parent.resolve(PREFIX + ProcessHandle.current().pid()));
            // Read once by the JVM, when the first temporary file is made: JMH's is the first.
            System.setProperty("java.io.tmpdir", folder.toString());
            return new ScratchFolder(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "cannot make a folder for temporary files in " + parent
                            + "; make it writable or name another with -Djava.io.tmpdir",
                    failed);
        }
    }

    private static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!alive(folder.getFileName().toString().substring(PREFIX.length()))) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean alive(String pid) {
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes the folder; what cannot be removed now is removed by the next start. */
    @Override
    public void close() {
        try {
            remove(folder);
        } catch (IOException later) {
            System.err.println("headroom: " + folder + " is left to the next start: " + later.getMessage());
        }
    }
}
