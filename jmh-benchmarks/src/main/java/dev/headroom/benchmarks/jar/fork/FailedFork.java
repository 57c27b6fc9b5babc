package dev.headroom.benchmarks.jar.fork;

import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A fork gave no result: it threw, died or hung; the message says which, in its own words. */
public final class FailedFork extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String THREW = "<failure>";
    private static final String DIED = "<forked VM failed";

    private static final String JMH_GOES_ON = "Benchmark had encountered error";

    FailedFork(String message) {
        super(message);
    }

    /** The reason as the lines written since {@code offset} of the log tell it. */
    static FailedFork of(String what, JmhProcess.End end, Path log, long offset, String silence) throws IOException {
        return new FailedFork(
                end == JmhProcess.End.HUNG
                        ? what + " hung: it said nothing for " + silence + " and was killed"
                        : what + " " + reason(since(log, offset)));
    }

    private static List<String> since(Path log, long offset) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(offset, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** JMH writes {@code <failure>} and the stack trace below it, or that the forked JVM failed. */
    static String reason(List<String> lines) {
        OptionalInt died = place(lines, DIED);
        if (died.isPresent()) {
            String line = lines.get(died.getAsInt());
            return "died: " + line.substring(line.indexOf(DIED)).replaceAll("[<>]", "") + words(lines, died.getAsInt());
        }
        OptionalInt threw = place(lines, THREW);
        if (threw.isPresent()) {
            return "threw" + words(lines, threw.getAsInt());
        }
        OptionalInt error = place(lines, "Exception");
        return "gave no result" + words(lines, error.orElse(lines.size() - 3) - 1);
    }

    private static OptionalInt place(List<String> lines, String word) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(word))
                .findFirst();
    }

    /** The first line that says something behind the place. */
    private static String words(List<String> lines, int place) {
        return lines.stream()
                .skip(Math.max(0, place + 1L))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("<") && !line.startsWith(JMH_GOES_ON))
                .findFirst()
                .map(line -> ": " + line)
                .orElse("");
    }
}
