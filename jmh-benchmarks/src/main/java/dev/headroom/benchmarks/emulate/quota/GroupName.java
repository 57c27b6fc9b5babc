package dev.headroom.benchmarks.emulate.quota;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a control group that says whose it is, so that what a killed process left is known as such.
 *
 * @param pid the owner
 * @param startTicks when the owner started, in clock ticks since boot: process ids are used again
 * @param purpose the rest of the name
 */
record GroupName(long pid, long startTicks, String purpose) {
    static final String PREFIX = "headroom-";
    private static final Pattern FORM = Pattern.compile(PREFIX + "(\\d{1,18})-(\\d{1,18})-(.+)");
    /** In /proc/PID/stat, counted from what follows the command's closing parenthesis. */
    private static final int START_FIELD = 19;

    /** A name of this process; {@code root} is where /proc lies. */
    static GroupName ofThisProcess(Path root, String purpose) {
        long pid = ProcessHandle.current().pid();
        return new GroupName(pid, startTicks(root, pid).orElse(0L), purpose);
    }

    /** What a folder's name says; empty where Headroom did not make it. */
    static Optional<GroupName> of(String folder) {
        Matcher form = FORM.matcher(folder);
        return form.matches()
                ? Optional.of(
                        new GroupName(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), form.group(3)))
                : Optional.empty();
    }

    /** Whether the process that made the group is gone; another may have its id by now. */
    boolean orphaned(Path root) {
        return startTicks(root, pid).filter(ticks -> ticks == startTicks).isEmpty();
    }

    String folder() {
        return PREFIX + pid + "-" + startTicks + "-" + purpose;
    }

    private static Optional<Long> startTicks(Path root, long pid) {
        try {
            String stat = Files.readString(root.resolve("proc/" + pid + "/stat"));
            // The command stands in parentheses and may hold blanks and parentheses itself.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split("\\s+");
            return Optional.of(Long.parseLong(fields[START_FIELD]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException gone) {
            return Optional.empty();
        }
    }
}
