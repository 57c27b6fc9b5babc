package dev.headroom.targets.postgresql;

import dev.headroom.targets.process.BinaryCache;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive of PostgreSQL programs on the class path, for one operating system and architecture. */
record Binaries(String resource) {
    private static final int ANY_EXECUTE = 0111;

    static Binaries ofThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return new Binaries("/postgres-" + system + "-" + processor + ".txz");
    }

    Optional<URL> url() {
        return Optional.ofNullable(Binaries.class.getResource(resource));
    }

    /** The folder that holds {@code bin/postgres}, extracted once a version. */
    Path extracted(BinaryCache cache) {
        return cache.folder("postgresql-" + version(), this::extract);
    }

    /** The version in the name of the jar, or the size of the archive, which differs between versions too. */
    private String version() {
        URL archive = url().orElseThrow();
        String jar = archive.getPath().replaceAll("!.*", "").replaceAll(".*/", "");
        String platform = resource.replaceAll("\\W", "");
        return jar.endsWith(".jar") ? jar.substring(0, jar.length() - ".jar".length()) : platform;
    }

    private void extract(Path to) throws IOException {
        try (InputStream stream = url().orElseThrow().openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(stream)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, to);
            }
        }
        // The server may run as another user than the one who extracts.
        makeTraversable(to);
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        Path file = to.resolve(entry.getName()).normalize();
        if (!file.startsWith(to)) {
            throw new IOException("an entry must stay in its folder, was " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & ANY_EXECUTE) != 0 && !file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    private static void makeTraversable(Path folder) {
        try (var all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                boolean enter = Files.isDirectory(file);
                file.toFile().setReadable(true, false);
                file.toFile().setExecutable(enter || Files.isExecutable(file), false);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
