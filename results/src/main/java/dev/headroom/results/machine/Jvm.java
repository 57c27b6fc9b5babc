package dev.headroom.results.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM of a JDK.
 *
 * @param home folder of the JDK
 */
public record Jvm(Path home) {
    /** The JVM that this process runs in. */
    public static Jvm own() {
        return new Jvm(Path.of(System.getProperty("java.home")));
    }

    /** The JDK's {@code java}. */
    public Path java() {
        return home.resolve("bin").resolve("java");
    }

    /** Whether there is one at all. */
    public boolean exists() {
        return Files.isExecutable(java());
    }

    /**
     * Starts it once and does nothing, so that a setting it refuses is refused before anything is measured.
     *
     * @param fix what the user can do about a refusal
     * @throws IllegalArgumentException with the JVM's own words
     */
    public void start(List<String> arguments, String fix) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java().toString()));
        command.addAll(arguments);
        command.add("-version");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalArgumentException("the JVM of " + home + " refuses " + String.join(" ", arguments) + ": "
                    + said.lines().findFirst().orElse("it said nothing") + "; " + fix);
        }
    }

    /**
     * The arguments that give it so much heap, least and most.
     *
     * @param option the option that named the size, for the refusal
     * @throws IllegalArgumentException if the size is none that a JVM reads
     */
    public static List<String> heap(String size, String option) {
        if (!size.matches("[1-9]\\d{0,8}[kKmMgG]")) {
            throw new IllegalArgumentException(
                    option + " must be a whole number with k, m or g behind it, such as 256m, was " + size);
        }
        return List.of("-Xms" + size, "-Xmx" + size);
    }
}
