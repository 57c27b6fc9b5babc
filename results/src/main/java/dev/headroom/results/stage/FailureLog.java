package dev.headroom.results.stage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The full story of failed experiments, for whoever looks for the cause.
 *
 * @param folder where the stories are kept
 */
record FailureLog(Path folder) {
    void write(String experiment, Throwable failure) {
        Path file = folder.resolve(experiment + ".FAILED.log");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            failure.printStackTrace(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
