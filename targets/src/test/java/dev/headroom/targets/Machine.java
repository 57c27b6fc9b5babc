package dev.headroom.targets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests look at on this machine from outside. */
public final class Machine {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Machine() {}

    /** Processes whose command or working folder lies in a folder. */
    public static List<Long> processesIn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> mentions(process.pid(), folder))
                .map(ProcessHandle::pid)
                .toList();
    }

    /** PostgreSQL's shared memory. */
    public static Set<Path> sharedMemory() {
        try (Stream<Path> files = Files.list(Path.of("/dev/shm"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("PostgreSQL."))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException notLinux) {
            return Set.of();
        }
    }

    public static HttpResponse<String> get(Endpoint endpoint, String path) {
        return send(HttpRequest.newBuilder(uri(endpoint, path)).build());
    }

    public static HttpResponse<String> post(Endpoint endpoint, String path, String body) {
        return send(HttpRequest.newBuilder(uri(endpoint, path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static URI uri(Endpoint endpoint, String path) {
        return URI.create(endpoint.url() + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private static boolean mentions(long pid, Path folder) {
        Path proc = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readString(proc.resolve("cmdline")).contains(folder.toString())
                    || Files.readSymbolicLink(proc.resolve("cwd")).startsWith(folder);
        } catch (IOException gone) {
            return false;
        }
    }
}
