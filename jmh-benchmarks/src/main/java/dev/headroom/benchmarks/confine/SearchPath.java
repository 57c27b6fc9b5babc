package dev.headroom.benchmarks.confine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the system looks for programs.
 *
 * @param value of PATH
 */
public record SearchPath(String value) {
    /** That of this process. */
    public static SearchPath ofThisProcess() {
        return new SearchPath(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** Whether a program of that name is on it. */
    public boolean has(String program) {
        for (String folder : value.split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
