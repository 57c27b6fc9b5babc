package dev.headroom.scenarios.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Programs that this machine may have.
 *
 * @param folders where programs are looked for, in this order
 * @param dockerSocket where Docker listens
 */
record Programs(List<Path> folders, Path dockerSocket) {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    static Programs ofThisMachine() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new Programs(
                Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of)
                        .toList(),
                Path.of("/var/run/docker.sock"));
    }

    Optional<Path> program(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String found(String name, String otherwise) {
        return program(name).map(Path::toString).orElse(otherwise);
    }

    /** Docker is there if its program is and somebody listens. */
    String docker() {
        if (program("docker").isEmpty()) {
            return "no: there is no docker on the PATH";
        }
        return Files.exists(dockerSocket) ? "yes" : "no: docker is installed, but nobody listens at " + dockerSocket;
    }

    String chromium() {
        return BROWSERS.stream()
                .flatMap(browser -> program(browser).stream())
                .map(Path::toString)
                .findFirst()
                .orElse("not found: the report is written, its browser test is skipped");
    }
}
