package dev.headroom.results.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A text file that a reader sees old or new, never half: written beside, forced to disk, renamed over. */
public final class AtomicText {
    private AtomicText() {}

    public static void write(Path file, String text) {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            // Not a FileChannel: that one closes itself when its thread is interrupted, and then the last words are
            // lost.
            try (FileOutputStream out = new FileOutputStream(beside.toFile())) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + file + ": " + e.getMessage()
                            + "; free space or make the folder writable, everything written before is kept",
                    e);
        }
    }
}
