package dev.headroom.benchmarks.jar;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes the uber-jar of somebody else's project: benchmarks, JMH and what it needs, nothing of ours. */
public final class ForeignJar {
    private static final String FIXTURE = "dev/headroom/benchmarks/jar/fixture/";

    private ForeignJar() {}

    /** Writes {@code benchmarks.jar} into the folder. */
    public static Path in(Path folder) {
        Path jar = folder.resolve("benchmarks.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            Set<String> written = new HashSet<>();
            for (String part : List.of("jmh-core", "jopt-simple", "commons-math3")) {
                copy(library(part), zip, written);
            }
            copyFixture(zip);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return jar;
    }

    private static Path library(String part) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(part + " is not on the class path"));
    }

    private static void copy(Path library, ZipOutputStream zip, Set<String> written) throws IOException {
        try (InputStream in = Files.newInputStream(library);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".class") && written.add(entry.getName())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    entries.transferTo(zip);
                }
            }
        }
    }

    private static void copyFixture(ZipOutputStream zip) throws IOException {
        Path classes = testClasses();
        try (Stream<Path> files = Files.walk(classes.resolve(FIXTURE))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        for (String name : List.of("META-INF/BenchmarkList", "META-INF/CompilerHints")) {
            String ofFixture = Files.readString(classes.resolve(name))
                    .lines()
                    .filter(line -> line.replace('/', '.').contains(".jar.fixture."))
                    .collect(Collectors.joining("\n", "", "\n"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(ofFixture.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Path testClasses() {
        try {
            return Path.of(ForeignJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
