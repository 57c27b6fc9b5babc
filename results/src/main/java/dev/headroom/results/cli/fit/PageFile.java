package dev.headroom.results.cli.fit;

import dev.headroom.results.input.UnreadablePoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the page of a fit is written: beside its points, never over them. */
final class PageFile {
    private PageFile() {}

    static Path of(Path points, @Nullable Path output) {
        Path page = output == null ? beside(points) : output;
        if (Files.isDirectory(page)) {
            throw new UnreadablePoints(
                    "--output must name a file, " + page + " is a folder: add a name such as fit.html");
        }
        Path folder = page.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UnreadablePoints("the folder of --output must exist, " + folder + " does not: make it first");
        }
        if (same(points, page)) {
            throw new UnreadablePoints("--output must not be the file of the points, was " + page + ": name another");
        }
        return page;
    }

    private static Path beside(Path points) {
        Path file = Files.isDirectory(points) ? points.resolve("run.json") : points;
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-fit.html");
    }

    private static boolean same(Path points, Path page) {
        try {
            return Files.exists(page) && Files.exists(points) && Files.isSameFile(points, page);
        } catch (IOException e) {
            throw new UnreadablePoints(page + " cannot be looked at: " + e.getMessage());
        }
    }
}
