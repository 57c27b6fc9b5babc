package dev.headroom.benchmarks.drive;

import dev.headroom.benchmarks.workload.SingleThreaded;
import dev.headroom.benchmarks.workload.TunableSerialFraction;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One cell of a block: which benchmark runs, on how many cores, with which parameters.
 *
 * @param code the benchmark to run
 * @param cores cores the JVM is confined to, and workers of the team
 * @param parameters the benchmark's parameters beside {@code cores} and {@code units}, by their names in the code
 * @param copy 1, or 2 for the second measurement of the same cell in the same block (A/A)
 */
public record Cell(Code code, int cores, SortedMap<String, String> parameters, int copy) {
    /** The parameter of benchmarks with a known serial fraction. */
    public static final String SERIAL_FRACTION = "serialFraction";

    /** The parameter of emulated cores: the real ones that carry them. */
    public static final String HOST_CORES = "hostCores";

    /**
     * A benchmark that a cell can run.
     *
     * @param name for people
     * @param method its method, with the class's full name
     * @param levels what run files say of it beside its parameters
     */
    public record Code(String name, String method, SortedMap<String, String> levels) {
        /** Phases with a known serial fraction, done by a team. */
        public static final Code TUNABLE_SERIAL_FRACTION =
                new Code("phases", TunableSerialFraction.class.getName() + ".operation", new TreeMap<>());

        /** One thread, whatever the cores. */
        public static final Code SINGLE_THREADED = new Code(
                "single-threaded",
                SingleThreaded.class.getName() + ".operation",
                new TreeMap<>(Map.of("serial_fraction", "1.0")));

        public Code {
            levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        }

        /** The one benchmark of this code, as JMH's include pattern. */
        String pattern() {
            return "^" + method.replace(".", "\\.") + "$";
        }
    }

    public Cell {
        if (cores < 1) {
            throw new IllegalArgumentException("cores must be at least 1, was " + cores);
        }
        if (copy < 1) {
            throw new IllegalArgumentException("copy must be at least 1, was " + copy);
        }
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** A first measurement of {@code code}. */
    public static Cell of(Code code, int cores, Map<String, String> parameters) {
        return new Cell(code, cores, new TreeMap<>(parameters), 1);
    }

    /** A first measurement of phased code. */
    public static Cell tunable(double serialFraction, int cores) {
        return of(Code.TUNABLE_SERIAL_FRACTION, cores, Map.of(SERIAL_FRACTION, Double.toString(serialFraction)));
    }

    /** A first measurement of single-threaded code. */
    public static Cell singleThreaded(int cores) {
        return of(Code.SINGLE_THREADED, cores, Map.of());
    }

    /** The same cell measured a second time. */
    public Cell again() {
        return new Cell(code, cores, parameters, copy + 1);
    }

    /** Whether its cores are emulated on others. */
    public boolean emulated() {
        return parameters.containsKey(HOST_CORES);
    }

    /** The real cores its JVM is confined to: as many as its cores, but where those are emulated. */
    public int realCores() {
        return Integer.parseInt(parameters.getOrDefault(HOST_CORES, Integer.toString(cores)));
    }

    /** Its levels, as run files name them: {@code cores}, {@code serial_fraction}, {@code param.NAME} for any other. */
    public SortedMap<String, String> levels() {
        SortedMap<String, String> levels = new TreeMap<>(code.levels());
        levels.put("cores", Integer.toString(cores));
        parameters.forEach(
                (name, value) -> levels.put(name.equals(SERIAL_FRACTION) ? "serial_fraction" : "param." + name, value));
        return levels;
    }

    /** A name for people: {@code phases f=0.05 on 4 cores}. */
    public String label() {
        String given = parameters.entrySet().stream()
                .filter(p -> !emulated() || p.getKey().equals(SERIAL_FRACTION))
                .map(p -> " " + (p.getKey().equals(SERIAL_FRACTION) ? "f" : p.getKey()) + "=" + p.getValue())
                .collect(Collectors.joining());
        return code.name() + given + " on " + cores + (emulated() ? " slow" : "") + (cores == 1 ? " core" : " cores")
                + (copy == 1 ? "" : ", copy " + copy);
    }
}
