package dev.headroom.targets.redis;

import dev.headroom.targets.process.BinaryCache;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A redis-server that runs on this machine, and the version it claims. */
record RedisProgram(String path, String version, String source) {
    private static final long PROBE_LIMIT_S = 5;
    private static final String LINUX = "/redis-server-6.2.6-v5-linux-amd64";
    private static final String LINUX_ARM = "/redis-server-6.2.7-linux-arm64";
    private static final String MAC = "/redis-server-6.2.6-v5-darwin-amd64";
    private static final String MAC_ARM = "/redis-server-6.2.6-v5-darwin-arm64";

    /** The one from the jar, which needs OpenSSL 3 on Linux; else the one on the PATH. */
    static Optional<RedisProgram> find() {
        return Stream.<java.util.function.Supplier<Optional<RedisProgram>>>of(
                        () -> fromJar().flatMap(path -> probed(path, "embedded-redis jar")),
                        () -> probed("redis-server", "PATH"))
                .flatMap(source -> source.get().stream())
                .findFirst();
    }

    private static Optional<RedisProgram> probed(String path, String source) {
        try {
            Process process = new ProcessBuilder(path, "--version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean runs = process.waitFor(PROBE_LIMIT_S, TimeUnit.SECONDS) && process.exitValue() == 0;
            return Stream.of(said.split(" "))
                    .filter(word -> runs && word.startsWith("v="))
                    .findFirst()
                    .map(word -> new RedisProgram(path, word.substring(2), source));
        } catch (IOException doesNotRun) {
            return Optional.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> fromJar() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String resource = mac ? (arm ? MAC_ARM : MAC) : (arm ? LINUX_ARM : LINUX);
        return Optional.ofNullable(RedisProgram.class.getResource(resource)).map(url -> extracted(resource, url));
    }

    private static String extracted(String resource, URL url) {
        Path folder = BinaryCache.ofThisUser().folder(resource.substring(1), to -> {
            try (InputStream program = url.openStream()) {
                Path file = to.resolve("redis-server");
                Files.copy(program, file);
                file.toFile().setExecutable(true);
            }
        });
        return folder.resolve("redis-server").toString();
    }
}
