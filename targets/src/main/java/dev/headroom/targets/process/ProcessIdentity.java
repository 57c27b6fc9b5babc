package dev.headroom.targets.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process a process id meant when it was written down: ids are used again, so the start time and, on Linux, the
 * boot and the process namespace belong to it.
 */
record ProcessIdentity(long pid, String start, String machine) {
    private static final int STATE = 0;
    private static final int START_TICKS = 19;
    private static final String ANY_MACHINE = "-";

    static ProcessIdentity of(ProcessHandle process) {
        String start = stat(process.pid()).map(fields -> fields[START_TICKS]).orElseGet(() -> process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .orElse(0L)
                .toString());
        return new ProcessIdentity(process.pid(), start, thisMachine());
    }

    static Optional<ProcessIdentity> parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 3 || !words[0].matches("\\d+")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessIdentity(Long.parseLong(words[0]), words[1], words[2]));
    }

    String line() {
        return pid + " " + start + " " + machine;
    }

    /** The very process that was written down, if it still runs here. */
    Optional<ProcessHandle> handle() {
        if (!machine.equals(thisMachine())) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid).filter(ProcessIdentity::runs).filter(now -> of(now).start
                .equals(start));
    }

    /** Written down on the same boot, but where process ids mean others than here: nothing can be said about it. */
    boolean foreign() {
        String[] then = machine.split("/", 2);
        String[] now = thisMachine().split("/", 2);
        return then[0].equals(now[0]) && !machine.equals(thisMachine());
    }

    /** Whether a process runs; one that is dead and only waits for its parent to notice does not. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive()
                && stat(process.pid())
                        .map(fields -> !"ZX".contains(fields[STATE]))
                        .orElse(true);
    }

    private static Optional<String[]> stat(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (IOException | IndexOutOfBoundsException notThere) {
            return Optional.empty();
        }
    }

    private static String thisMachine() {
        try {
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return boot + "/" + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException notLinux) {
            return ANY_MACHINE;
        }
    }
}
