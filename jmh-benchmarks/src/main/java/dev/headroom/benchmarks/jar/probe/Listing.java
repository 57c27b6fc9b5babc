package dev.headroom.benchmarks.jar.probe;

import dev.headroom.benchmarks.jar.JmhCommand;
import dev.headroom.benchmarks.jar.fork.JmhProcess;
import dev.headroom.results.plan.NearestName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The benchmarks of a program by name. */
public final class Listing {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private static final String HEADING = "Benchmarks:";
    private static final int MOST_NAMED = 12;

    private final JmhCommand command;
    private final Path log;

    /** Lists by {@code command}; JMH's own lines go to {@code log}. */
    public Listing(JmhCommand command, Path log) {
        this.command = command;
        this.log = log;
    }

    /**
     * The full names that match.
     *
     * @throws IllegalArgumentException if none does, with the nearest names
     */
    public List<String> matching(String include) throws IOException, InterruptedException {
        List<String> names = names(include);
        if (!names.isEmpty()) {
            return names;
        }
        List<String> all = names(".*");
        throw new IllegalArgumentException(
                "no benchmark of " + command.program().name() + " matches --include " + include + hint(include, all));
    }

    private List<String> names(String include) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        JmhProcess.End end =
                new JmhProcess(log, LONGEST_SILENCE).run(command.list(include), (line, process) -> lines.add(line));
        int heading = lines.stream().map(String::strip).toList().indexOf(HEADING);
        if (end != JmhProcess.End.DONE || heading < 0) {
            throw new IllegalArgumentException("JMH in " + command.program().name() + " does not list its benchmarks: "
                    + lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("it said nothing")
                    + "; it needs JMH 1.21 or newer, and a JDK that is new enough for the jar");
        }
        return lines.stream()
                .skip(heading + 1L)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                // One of several modes is listed once for each.
                .distinct()
                .toList();
    }

    /** Nearest by full name, class and method, class, or method: people type any of them. */
    private static String hint(String typed, List<String> all) {
        List<String> known = all.stream().flatMap(Listing::spoken).distinct().toList();
        return NearestName.of(typed, known)
                .map(near -> "; did you mean " + near + "?")
                .orElseGet(() -> "; it has "
                        + String.join(", ", all.stream().limit(MOST_NAMED).toList())
                        + (all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : ""));
    }

    private static Stream<String> spoken(String name) {
        String[] parts = name.split("\\.");
        int last = parts.length - 1;
        return last < 1
                ? Stream.of(name)
                : Stream.of(parts[last - 1] + "." + parts[last], parts[last - 1], parts[last], name);
    }
}
