package dev.headroom.benchmarks.jar;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One benchmark of a program in one mode, with one value of each of its parameters.
 *
 * @param name its full name
 * @param mode what JMH counts
 * @param params its parameters
 * @param jvmArguments what its own annotations ask of the JVM
 * @param secondsPerOperation how long an operation took when it was tried once, on one thread
 */
public record JarBenchmark(
        String name,
        JmhMode mode,
        SortedMap<String, String> params,
        List<String> jvmArguments,
        double secondsPerOperation) {
    public JarBenchmark {
        params = new TreeMap<>(params);
        jvmArguments = List.copyOf(jvmArguments);
    }

    /** The same without a parameter that is not its own to choose. */
    public JarBenchmark without(String param) {
        SortedMap<String, String> left = new TreeMap<>(params);
        left.keySet().remove(param);
        return new JarBenchmark(name, mode, left, jvmArguments, secondsPerOperation);
    }

    /** Whether another is the same but for how long it took when it was tried. */
    public boolean isAlike(JarBenchmark other) {
        return name.equals(other.name) && mode == other.mode && params.equals(other.params);
    }

    /** Class and method, such as {@code Counters.atomic}. */
    public String shortName() {
        String[] parts = name.split("\\.");
        return parts.length < 2 ? name : parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    /** For people: {@code Counters.atomic, average time (size = 10)}. */
    public String label() {
        String values = params.entrySet().stream()
                .map(param -> param.getKey() + " = " + param.getValue())
                .collect(Collectors.joining(", "));
        return shortName() + ", " + mode.spoken() + (values.isEmpty() ? "" : " (" + values + ")");
    }

    /** For file names and run files: {@code counters-atomic-avgt-size-10}. */
    public String id() {
        StringBuilder words = new StringBuilder(shortName()).append(' ').append(mode.word());
        params.forEach((key, value) -> words.append(' ').append(key).append(' ').append(value));
        return words.toString()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
