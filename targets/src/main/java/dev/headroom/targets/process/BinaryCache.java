package dev.headroom.targets.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Extracted binaries, kept between runs; a folder is there whole or not at all, and its key names the version. */
public record BinaryCache(Path root) {

    /** Puts the files of one version into an empty folder. */
    @FunctionalInterface
    public interface Extraction {
        /** Fills the folder. */
        void into(Path folder) throws IOException;
    }

    /** The cache of this user: property {@code headroom.cache}, else {@code XDG_CACHE_HOME}, else {@code ~/.cache}. */
    public static BinaryCache ofThisUser() {
        String chosen = System.getProperty("headroom.cache");
        if (chosen != null) {
            return new BinaryCache(Path.of(chosen));
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return new BinaryCache(caches.resolve("headroom"));
    }

    /** The folder with a key, extracted first if it is not there yet. */
    public Path folder(String key, Extraction extraction) {
        Path folder = root.resolve(key);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(root);
            Path fresh = Files.createTempDirectory(root, ".new-");
            extraction.into(fresh);
            return moved(fresh, folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "cannot extract " + key + " into " + root
                            + ": the disk must have room; -Dheadroom.cache names another",
                    failure);
        }
    }

    private static Path moved(Path fresh, Path folder) throws IOException {
        try {
            return Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException raced) {
            // Another harness was first, with the same files.
            if (!Files.isDirectory(folder)) {
                throw raced;
            }
            new Footprint(fresh).erase();
            return folder;
        }
    }
}
