package dev.headroom.results.cli;

import dev.headroom.results.machine.Cpus;
import dev.headroom.results.machine.Jvm;
import dev.headroom.results.plan.NearestName;
import dev.headroom.results.sweep.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** The factors that a sweep may vary, refused at its start where this machine cannot set them. */
final class SweepFactors {
    private static final List<String> COLLECTORS = List.of("Serial", "Parallel", "G1", "Z");

    @Option(names = "--jdk", paramLabel = "DIR", description = "a JDK to measure on; repeat it for several")
    private List<Path> jdks = new ArrayList<>();

    @Option(names = "--gc", paramLabel = "NAMES", split = ",", description = "collectors: Serial, Parallel, G1, Z")
    private List<String> collectors = new ArrayList<>();

    @Option(names = "--heap", paramLabel = "SIZES", split = ",", description = "heap sizes, such as 256m,1g")
    private List<String> heaps = new ArrayList<>();

    @Option(
            names = "--smt",
            paramLabel = "on,off",
            split = ",",
            description = "with and without second threads of cores")
    private List<String> smt = new ArrayList<>();

    /**
     * Factor to levels, only of what was asked for.
     *
     * @throws IllegalArgumentException for a level that cannot be set here, with the reason
     */
    Map<String, List<Level>> levels(Cpus cpus) throws IOException, InterruptedException {
        Map<String, List<Level>> factors = new LinkedHashMap<>();
        put(factors, "jdk", jdks.stream().map(this::jdk).toList());
        put(factors, "gc", collectors.stream().map(SweepFactors::collector).toList());
        put(factors, "heap", heaps.stream().map(SweepFactors::heap).toList());
        put(factors, "smt", smt.stream().map(word -> smt(word, cpus)).toList());
        if (factors.isEmpty()) {
            throw new IllegalArgumentException(
                    "a sweep needs at least one of --jdk, --gc, --heap and --smt; for one setting"
                            + " use scripts/headroom cores");
        }
        started();
        return factors;
    }

    private static void put(Map<String, List<Level>> factors, String factor, List<Level> levels) {
        if (levels.isEmpty()) {
            return;
        }
        List<String> names = levels.stream().map(Level::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(
                    "every level of --" + factor + " must be named once, were " + String.join(", ", names));
        }
        factors.put(factor, levels);
    }

    /** Named by its folder, by its whole path where two folders are named alike. */
    private Level jdk(Path home) {
        Path absolute = home.toAbsolutePath().normalize();
        if (!new Jvm(absolute).exists()) {
            throw new IllegalArgumentException(
                    "--jdk must be a JDK's own folder, with bin/java in it; " + home + " has none");
        }
        boolean alone = jdks.stream()
                        .filter(jdk -> jdk.endsWith(absolute.getFileName()))
                        .count()
                == 1;
        return new Level(
                String.valueOf(alone ? absolute.getFileName() : absolute), List.of("--jdk", absolute.toString()));
    }

    private static Level collector(String typed) {
        return COLLECTORS.stream()
                .filter(known -> known.equalsIgnoreCase(typed))
                .findFirst()
                .map(known -> new Level(known, List.of("--gc", known)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such collector: " + typed + NearestName.hint(typed, COLLECTORS)));
    }

    private static Level heap(String size) {
        Jvm.heap(size, "--heap");
        return new Level(size.toLowerCase(Locale.ROOT), List.of("--heap", size));
    }

    private static Level smt(String word, Cpus cpus) {
        if (!word.equals("on") && !word.equals("off")) {
            throw new IllegalArgumentException("--smt must be on, off or on,off, was " + word);
        }
        if (cpus.physicalCores() == cpus.allowed().size()) {
            throw new IllegalArgumentException("--smt has nothing to vary here: no two of the "
                    + cpus.allowed().size() + " processors allowed share a core; leave it out");
        }
        return new Level(word, List.of("--smt", word));
    }

    /** Every JDK must start with every collector and heap that it is to be measured with. */
    private void started() throws IOException, InterruptedException {
        List<Path> homes = jdks.isEmpty() ? List.of(Jvm.own().home()) : jdks;
        for (Path home : homes) {
            for (String collector : collectors.isEmpty() ? List.of("") : collectors) {
                for (String heap : heaps.isEmpty() ? List.of("") : heaps) {
                    start(home, collector, heap);
                }
            }
        }
    }

    private static void start(Path home, String collector, String heap) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        if (!collector.isEmpty()) {
            arguments.add("-XX:+Use" + collector(collector).name() + "GC");
        }
        if (!heap.isEmpty()) {
            arguments.addAll(Jvm.heap(heap, "--heap"));
        }
        new Jvm(home).start(arguments, "leave that cell out");
    }
}
