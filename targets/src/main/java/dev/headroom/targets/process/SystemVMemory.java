package dev.headroom.targets.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The System V shared memory segments that killed processes leave in the kernel, removed with {@code ipcrm}. */
final class SystemVMemory {
    private static final Path TABLE = Path.of("/proc/sysvipc/shm");
    private static final int ID = 1;
    private static final int CREATOR = 4;
    private static final int ATTACHED = 6;

    private SystemVMemory() {}

    /** Removes the segments which one of the processes created and nobody has attached. */
    static void removeUnusedOf(Collection<Long> creators) {
        for (String id : unusedOf(creators)) {
            try {
                new ProcessBuilder("ipcrm", "-m", id)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join();
            } catch (IOException noSuchProgram) {
                return; // A segment is 56 bytes; the kernel drops it at the next boot.
            }
        }
    }

    private static List<String> unusedOf(Collection<Long> creators) {
        try {
            return Files.readAllLines(TABLE).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(row -> row[ATTACHED].equals("0") && creators.contains(Long.parseLong(row[CREATOR])))
                    .map(row -> row[ID])
                    .toList();
        } catch (IOException noSuchTable) {
            return List.of();
        }
    }
}
