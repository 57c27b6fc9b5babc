package dev.headroom.benchmarks.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A program with JMH and its benchmarks in it.
 *
 * @param classPath what {@code java -cp} takes
 * @param name as run files name it
 * @param sha256 of the jar, in hexadecimal digits; blank for a class path of many parts
 */
public record JmhProgram(String classPath, String name, String sha256) {
    private static final String LIST = "META-INF/BenchmarkList";
    private static final String MAIN = "org/openjdk/jmh/Main.class";

    /**
     * The program of an uber-jar.
     *
     * @throws IllegalArgumentException if it is no jar, or has no benchmarks or no JMH in it
     */
    public static JmhProgram jar(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "no such file: " + file + "; name the uber-jar that the build made, such as target/benchmarks.jar");
        }
        try (ZipFile jar = new ZipFile(file.toFile())) {
            if (jar.getEntry(LIST) == null) {
                throw new IllegalArgumentException(file + " has no JMH benchmarks: " + LIST
                        + " is missing; build it with jmh-generator-annprocess as annotation processor");
            }
            if (jar.getEntry(MAIN) == null) {
                throw new IllegalArgumentException(file + " has benchmarks but not JMH itself: " + MAIN
                        + " is missing; build the uber-jar with all dependencies in it, as JMH's archetype does");
            }
        } catch (ZipException broken) {
            throw new IllegalArgumentException(
                    file + " is no jar: " + broken.getMessage() + "; name the uber-jar that the build made", broken);
        }
        return new JmhProgram(
                file.toAbsolutePath().toString(), file.getFileName().toString(), digest(file));
    }

    /** The harness's own benchmarks, on the class path it runs on. */
    public static JmhProgram own() {
        return new JmhProgram(System.getProperty("java.class.path"), "headroom", "");
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
