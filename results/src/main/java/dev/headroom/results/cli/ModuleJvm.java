package dev.headroom.results.cli;

import dev.headroom.results.machine.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A module's command as a JVM of its own: its jar, and the class path that its build wrote down.
 *
 * @param module folder and jar name of the module
 * @param main its main class
 * @param arguments first arguments
 */
record ModuleJvm(String module, String main, List<String> arguments) {
    static final ModuleJvm CORES = new ModuleJvm("jmh-benchmarks", "dev.headroom.benchmarks.cli.CoresMain", List.of());
    static final ModuleJvm LOAD =
            new ModuleJvm("load-scenarios", "dev.headroom.scenarios.cli.LoadMain", List.of("load"));

    /** The command line that runs it. */
    List<String> command(Path home, String... more) {
        Path target = home.resolve(module).resolve("target");
        List<String> command = new ArrayList<>(List.of(
                Jvm.own().java().toString(),
                "-Dheadroom.home=" + home,
                "-Dheadroom.terminal=" + Boolean.getBoolean("headroom.terminal"),
                "-Dheadroom.debug=" + Boolean.getBoolean("headroom.debug"),
                "-Dheadroom.parent=" + ProcessHandle.current().pid(),
                "-cp",
                target.resolve(module + ".jar") + java.io.File.pathSeparator + classPath(target),
                main));
        command.addAll(arguments);
        command.addAll(List.of(more));
        return command;
    }

    private String classPath(Path target) {
        Path file = target.resolve("classpath.txt");
        try {
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new IllegalStateException(
                    file + " is missing, so " + module + " has not been built; run ./mvnw -DskipTests package", e);
        }
    }
}
