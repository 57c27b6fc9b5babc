package dev.headroom.targets.redis;

import dev.headroom.targets.Availability;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Target;
import dev.headroom.targets.TargetFacts;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.Launch;
import dev.headroom.targets.process.LaunchedProcess;
import dev.headroom.targets.process.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Redis server as a process: a cache in memory that writes nothing to the disk, unless a setting says otherwise. */
public final class Redis implements Target {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Map<String, String> settings = new LinkedHashMap<>(
            Map.of("save", "\"\"", "appendonly", "no", "maxmemory", "0", "maxmemory-policy", "noeviction"));

    /** A cache without a limit. */
    public Redis() {
        this(Map.of());
    }

    /** A cache with settings of {@code redis.conf}, such as maxmemory and maxmemory-policy, that replace the usual. */
    public Redis(Map<String, String> settings) {
        this.settings.putAll(settings);
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public Availability availability() {
        return RedisProgram.find()
                .<Availability>map(found -> new Availability.Available(
                        "process, redis-server " + found.version() + " from the " + found.source()))
                .orElseGet(() -> new Availability.Unavailable(
                        "no redis-server runs here: the bundled one needs OpenSSL 3, and there is none on the PATH"));
    }

    @Override
    public RunningTarget start(Workspace workspace) {
        RedisProgram program = RedisProgram.find()
                .orElseThrow(() ->
                        new FailedToStart(name(), availability().reason(), "", "install redis-server or OpenSSL 3"));
        Path folder = workspace.folder(name());
        Endpoint endpoint = new Endpoint(
                "redis", "127.0.0.1", workspace.freePort(), "", Optional.empty(), Optional.of(workspace.password()));
        Path configuration = configuration(folder, endpoint);
        LaunchedProcess server = new Launch(name(), List.of(program.path(), configuration.toString()), Map.of(), folder)
                .start(workspace);
        server.awaitReady(START_LIMIT, () -> answers(endpoint));
        return new RunningProcess(server, endpoint, facts(server, program), it -> it.stop(STOP_LIMIT));
    }

    /** The password goes into a file that only this user can read: everybody can read a command. */
    private Path configuration(Path folder, Endpoint endpoint) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("port", Integer.toString(endpoint.port()));
        all.put("bind", "127.0.0.1");
        all.put("dir", folder.toString());
        all.put("daemonize", "no");
        all.put("requirepass", endpoint.password().orElseThrow());
        StringBuilder text = new StringBuilder();
        all.forEach((key, value) -> text.append(key).append(' ').append(value).append('\n'));
        Path file = folder.resolve("redis.conf");
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new FailedToStart(name(), file + " must be writable", "", "check the disk: " + failure, failure);
        }
    }

    private static boolean answers(Endpoint endpoint) throws IOException {
        try (RedisConnection connection = new RedisConnection(endpoint)) {
            return connection.ask("PING").equals("PONG");
        }
    }

    private TargetFacts facts(LaunchedProcess server, RedisProgram program) {
        Map<String, String> reported = new LinkedHashMap<>(settings);
        boolean logs = "yes".equals(settings.get("appendonly"));
        reported.put("source", program.source());
        reported.put("durability", logs ? "appended to a file" : "none: memory only");
        return new TargetFacts(
                name(),
                program.version(),
                TargetFacts.Way.PROCESS,
                reported,
                Map.of("maxmemory", reported.getOrDefault("maxmemory", "0")),
                List.of(server.node().pid()));
    }
}
