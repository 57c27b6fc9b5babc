package dev.headroom.targets.postgresql;

import dev.headroom.targets.Availability;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Target;
import dev.headroom.targets.TargetFacts;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.BinaryCache;
import dev.headroom.targets.process.Launch;
import dev.headroom.targets.process.LaunchedProcess;
import dev.headroom.targets.process.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One PostgreSQL server as a process: a commit is on the disk before it is answered, unless a setting says otherwise.
 */
public final class Postgresql implements Target {
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(1);
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final String USER = "postgres";
    private final Map<String, String> settings = new LinkedHashMap<>(
            Map.of("fsync", "on", "synchronous_commit", "on", "shared_buffers", "128MB", "max_connections", "200"));

    private final Supplier<Privilege> privileges;

    /** A server with the usual settings. */
    public Postgresql() {
        this(Map.of());
    }

    /** A server with settings of {@code postgresql.conf} that replace or join the usual ones. */
    public Postgresql(Map<String, String> settings) {
        this(settings, Privilege::ofThisUser);
    }

    Postgresql(Map<String, String> settings, Supplier<Privilege> privilege) {
        this.settings.putAll(settings);
        this.privileges = privilege;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Availability availability() {
        Binaries binaries = Binaries.ofThisMachine();
        return binaries.url().isPresent()
                ? new Availability.Available("process from the binaries " + binaries.resource())
                : new Availability.Unavailable("no " + binaries.resource() + " on the class path: this operating system"
                        + " and processor have no PostgreSQL binaries here");
    }

    @Override
    public RunningTarget start(Workspace workspace) {
        if (!availability().available()) {
            throw new FailedToStart(name(), availability().reason(), "", "use an external PostgreSQL");
        }
        Privilege privilege = privileges.get();
        Path home = Binaries.ofThisMachine().extracted(cache(privilege));
        Path folder = workspace.folder(name());
        Path data = folder.resolve("data");
        Endpoint endpoint = Endpoint.local("jdbc:postgresql", workspace.freePort())
                .withPath("/postgres")
                .withUser(USER, workspace.password());
        initialise(privilege, home, folder, endpoint, workspace);
        Session session = new Session(endpoint);
        LaunchedProcess server = new Launch(
                        name(), privilege.command(command(home, data, endpoint.port())), Map.of(), folder)
                .start(workspace);
        server.awaitReady(START_LIMIT, session::answers);
        server.ownSharedMemory(workspace);
        return new RunningProcess(server, endpoint, facts(server, session, privilege), Postgresql::stop);
    }

    /** The user nobody can't enter the home folder of root, where the cache usually is; only root becomes nobody. */
    private static BinaryCache cache(Privilege privilege) {
        return privilege == Privilege.NOBODY
                ? new BinaryCache(Path.of("/var/cache/headroom"))
                : BinaryCache.ofThisUser();
    }

    private void initialise(Privilege privilege, Path home, Path folder, Endpoint endpoint, Workspace workspace) {
        Path passwordFile = folder.resolve("password");
        try {
            Files.writeString(passwordFile, endpoint.password().orElseThrow() + "\n");
            privilege.handOver(folder);
            List<String> command = List.of(
                    home.resolve("bin/initdb").toString(),
                    "-D",
                    folder.resolve("data").toString(),
                    "-U",
                    USER,
                    "--pwfile=" + passwordFile,
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--no-sync");
            LaunchedProcess initdb =
                    new Launch("initdb", privilege.command(command), Map.of(), folder).start(workspace);
            if (!initdb.endedWell(INITDB_LIMIT)) {
                throw initdb.failed("initdb must end with exit code 0 within " + INITDB_LIMIT.toSeconds() + " s");
            }
            Files.delete(passwordFile);
        } catch (IOException failure) {
            throw new FailedToStart(
                    name(), "its folder " + folder + " must be writable", "", "check the disk: " + failure, failure);
        }
    }

    private List<String> command(Path home, Path data, int port) {
        List<String> command = new ArrayList<>(
                List.of(home.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return command;
    }

    private TargetFacts facts(LaunchedProcess server, Session session, Privilege privilege) {
        try {
            return session.facts(settings, privilege, server.node().pid());
        } catch (SQLException failure) {
            throw server.failed("it must show its settings, but: " + failure.getMessage());
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written, no recovery at the next start. */
    private static void stop(LaunchedProcess server) {
        server.signal("INT");
        server.awaitEndOrKill(STOP_LIMIT);
    }
}
