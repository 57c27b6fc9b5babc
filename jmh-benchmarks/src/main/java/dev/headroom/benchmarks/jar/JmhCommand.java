package dev.headroom.benchmarks.jar;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The command lines of JMH in a program.
 *
 * @param prefix what comes before {@code java}, such as what ends the process with the harness
 * @param java the JVM that JMH itself runs in; forks run in that of their launcher
 * @param scratch folder for JMH's temporary files
 * @param program the program
 * @param handedThrough what the user hands to JMH
 */
public record JmhCommand(List<String> prefix, Path java, Path scratch, JmhProgram program, JmhArguments handedThrough) {
    /** The only setting that forks inherit from here. */
    private static final String TEMPORARY = "-Djava.io.tmpdir=";

    public JmhCommand {
        prefix = List.copyOf(prefix);
    }

    /** Whether a fork has that argument from here, not from its benchmark. */
    public static boolean isOwn(String jvmArgument) {
        return jvmArgument.startsWith(TEMPORARY);
    }

    /** Lists the benchmarks that match. */
    public List<String> list(String include) {
        List<String> command = main();
        command.addAll(List.of("-l", include));
        return command;
    }

    /** Tries each benchmark of that name once, in every mode and with all its parameters, on one thread. */
    public List<String> attempt(String name, Path launcher, Path result) {
        List<String> command = main();
        command.addAll(List.of("-t", "1"));
        command.addAll(fork(new ForkLength(0, 1, Duration.ofMillis(100)), launcher, result));
        command.addAll(handedThrough.words());
        command.add(only(name));
        return command;
    }

    /** Runs one fork of a benchmark; {@code extra} are parameters beside its own. */
    public List<String> measure(
            JarBenchmark benchmark,
            int threads,
            Map<String, String> extra,
            ForkLength length,
            Path launcher,
            Path result) {
        List<String> command = main();
        command.addAll(List.of("-t", Integer.toString(threads)));
        command.addAll(fork(length, launcher, result));
        command.addAll(handedThrough.withoutChoices());
        Map<String, String> params = new TreeMap<>(benchmark.params());
        params.putAll(extra);
        params.forEach((key, value) -> command.addAll(List.of("-p", key + "=" + value)));
        command.addAll(List.of("-bm", benchmark.mode().word(), only(benchmark.name())));
        return command;
    }

    private List<String> main() {
        List<String> command = new ArrayList<>(prefix);
        // No setting of the JVM: JMH hands all of its own on to its forks. Its lock is in the temporary folder, so
        // that this one is private; a neighbour is seen by the health of a fork.
        command.addAll(
                List.of(java.toString(), TEMPORARY + scratch, "-cp", program.classPath(), "org.openjdk.jmh.Main"));
        return command;
    }

    private static List<String> fork(ForkLength length, Path launcher, Path result) {
        String time = length.iteration().toMillis() + "ms";
        return List.of(
                "-f",
                "1",
                "-wf",
                "0",
                "-wi",
                Integer.toString(length.warmup()),
                "-w",
                time,
                "-i",
                Integer.toString(length.measured()),
                "-r",
                time,
                "-foe",
                "true",
                "-jvm",
                launcher.toString(),
                "-rf",
                "json",
                "-rff",
                result.toString());
    }

    private static String only(String name) {
        return "^" + Pattern.quote(name) + "$";
    }
}
