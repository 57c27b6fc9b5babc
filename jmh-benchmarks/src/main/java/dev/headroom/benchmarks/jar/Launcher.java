package dev.headroom.benchmarks.jar;

import dev.headroom.benchmarks.confine.Confinement;
import dev.headroom.benchmarks.confine.ForkJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Small scripts that JMH starts in place of {@code java}: they confine the JVM to a level's cores and pin its settings,
 * whatever version of JMH it is and whatever the benchmark's annotations say.
 */
public final class Launcher {
    private final Path folder;
    private final List<String> prefix;
    private final Confinement confinement;

    /**
     * A writer of scripts.
     *
     * @param folder where they are written
     * @param prefix what every command begins with
     */
    public Launcher(Path folder, List<String> prefix, Confinement confinement) {
        this.folder = folder;
        this.prefix = List.copyOf(prefix);
        this.confinement = confinement;
    }

    /** The script of {@code cores} cores for that JVM, written if it is not there yet. */
    public Path of(ForkJvm jvm, int cores) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        confinement.listFor(cores).ifPresent(cpus -> command.addAll(List.of("taskset", "-c", cpus)));
        command.add(jvm.java().toString());
        // In front of the benchmark's own arguments, which so have the last word.
        command.addAll(jvm.arguments(cores));
        String text = "#!/bin/sh\nexec "
                + command.stream().map(Launcher::quoted).collect(Collectors.joining(" ")) + " \"$@\"\n";
        Path script = folder.resolve("java-on-" + cores + "-cores-" + Integer.toHexString(text.hashCode()));
        if (!Files.exists(script)) {
            Files.createFile(
                    script, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(script, text);
        }
        return script;
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
