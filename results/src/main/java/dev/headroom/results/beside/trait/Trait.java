package dev.headroom.results.beside.trait;

import dev.headroom.results.LoadPoint;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What runs must share to be comparable, unless the user says otherwise. */
public enum Trait {
    /** The virtual machine that ran the benchmark. */
    JVM("ran on", "jdk") {
        @Override
        String of(ComparedRun run) {
            List<String> forks = run.settings(BENCHMARKS, "jvm");
            return forks.isEmpty() ? "Java " + run.fact("java_version").orElse(UNKNOWN) : String.join(" and ", forks);
        }
    },
    /** The bytes of the benchmark: a jar's SHA-256, else the commit of Headroom, whose own code was measured. */
    BENCHMARK("measured", "") {
        @Override
        String of(ComparedRun run) {
            List<String> jars = run.settings(BENCHMARKS, JAR);
            return jars.isEmpty() ? Facts.harness(run) : "the jar with SHA-256 " + String.join(" and ", jars);
        }
    },
    /** The parameters of the benchmark, as far as they were set. */
    PARAMETERS("had", "") {
        @Override
        String of(ComparedRun run) {
            SortedMap<String, SortedSet<String>> values = parameters(run);
            return values.isEmpty()
                    ? "no parameters"
                    : values.entrySet().stream()
                            .map(e -> e.getKey().substring(PARAMETER.length()) + "=" + String.join(",", e.getValue()))
                            .collect(Collectors.joining(" "));
        }
    },
    /** Whether the cores shared fixed work or each had its own: two questions with two answers. */
    SCALING("measured", "") {
        @Override
        String of(ComparedRun run) {
            List<String> kinds = run.settings(BENCHMARKS, "scaling");
            return kinds.isEmpty() ? "scaling of no stated kind" : String.join(" and ", kinds);
        }
    };

    /** First part of the level names that are parameters of a benchmark. */
    static final String PARAMETER = "param.";

    /** The setting that identifies somebody's benchmark. */
    static final String JAR = "jar_sha256";

    /** The system whose settings describe forks. */
    static final String BENCHMARKS = "jmh";

    private static final String UNKNOWN = "unknown";

    private final String verb;
    private final String factor;

    Trait(String verb, String factor) {
        this.verb = verb;
        this.factor = factor;
    }

    /** The word of the option that compares across it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its value in a run, as sentences say it. */
    abstract String of(ComparedRun run);

    /** Whether one sweep has varied it on purpose over all of these runs. */
    boolean variedBySweep(List<ComparedRun> runs) {
        return !factor.isEmpty()
                && runs.stream().allMatch(r -> r.cell()
                        .filter(c -> c.varied().contains(factor))
                        .isPresent())
                && runs.stream()
                                .map(r -> r.cell().orElseThrow().sweep())
                                .distinct()
                                .count()
                        == 1;
    }

    /** Such as {@code a ran on Java 17.0.15, b ran on Java 25.0.1}. */
    String contrast(ComparedRun first, ComparedRun second) {
        return first.name() + " " + verb + " " + of(first) + ", " + second.name() + " " + verb + " " + of(second);
    }

    /** Parameter to the values it took in a run. */
    static SortedMap<String, SortedSet<String>> parameters(ComparedRun run) {
        SortedMap<String, SortedSet<String>> values = new TreeMap<>();
        run.run().experiments().stream()
                .flatMap(e -> e.points().stream())
                .map(LoadPoint::levels)
                .flatMap(levels -> levels.entrySet().stream())
                .filter(level -> level.getKey().startsWith(PARAMETER))
                .forEach(level -> values.computeIfAbsent(level.getKey(), key -> new TreeSet<>())
                        .add(level.getValue()));
        return values;
    }
}
