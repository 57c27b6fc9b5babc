package dev.headroom.targets.process;

import dev.headroom.targets.Availability;
import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server of our own in a JVM of its own, on the class path that the build wrote beside its module. */
public record ChildJvm(String module, String mainClass, List<String> jvmOptions) {
    private static final String HOME = "headroom.home";
    private static final String READY = "HEADROOM-READY";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** A child that has announced itself, and what it said. */
    public record Ready(LaunchedProcess process, Map<String, String> said) {

        /** The port that the child announced under a key. */
        public int port(String key) {
            return Integer.parseInt(said.getOrDefault(key, "0"));
        }
    }

    /** Copies the options. */
    public ChildJvm {
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** Whether the module has been built. */
    public Availability availability() {
        Path list = classPathFile();
        return Files.isReadable(list)
                ? new Availability.Available("child JVM from " + module)
                : new Availability.Unavailable(list + " is missing: build it with ./mvnw package");
    }

    /** Launches the child and waits for its one line that says it is ready. */
    public Ready start(
            String name, List<String> arguments, Map<String, String> environment, Path folder, Workspace workspace) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HEADROOM_PARENT_PIPE", "true");
        LaunchedProcess process = new Launch(name, command(name, arguments), all, folder).start(workspace);
        process.awaitReady(START_LIMIT, () -> readyLine(process.log()).isPresent());
        return new Ready(process, said(readyLine(process.log()).orElse("")));
    }

    private List<String> command(String name, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(classPath(name));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    private String classPath(String name) {
        try {
            return classPathFile().resolveSibling("classes")
                    + File.pathSeparator
                    + Files.readString(classPathFile()).strip();
        } catch (IOException missing) {
            throw new FailedToStart(
                    name, classPathFile() + " must exist", "", "build the project with ./mvnw package", missing);
        }
    }

    private Path classPathFile() {
        return Path.of(System.getProperty(HOME, "."), "targets", module, "target", "classpath.txt")
                .toAbsolutePath();
    }

    private static Optional<String> readyLine(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith(READY))
                    .findFirst();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static Map<String, String> said(String line) {
        Map<String, String> said = new HashMap<>();
        for (String word : line.substring(READY.length()).strip().split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                said.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return said;
    }
}
