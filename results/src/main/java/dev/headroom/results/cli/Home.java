package dev.headroom.results.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the project, as the script that started this process says. */
final class Home {
    private Home() {}

    static Path directory() {
        Path home = Path.of(System.getProperty("headroom.home", "")).toAbsolutePath();
        if (!Files.isRegularFile(home.resolve("pom.xml"))) {
            throw new IllegalStateException(
                    home + " is not the folder of the project: it has no pom.xml; start through scripts/headroom");
        }
        return home;
    }
}
