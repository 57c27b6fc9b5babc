package dev.headroom.targets.loadbalancer;

import dev.headroom.targets.Balancing;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.Node;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.TargetFacts;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.Launch;
import dev.headroom.targets.process.LaunchedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * HAProxy as a process. It is started with a number of prepared servers, which are pointed at replicas and switched on
 * and off while it runs; adding and deleting servers instead has crashed version 2.6.
 */
final class Haproxy implements RunningTarget, Balancing {
    private static final int PREPARED = 64;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(3);

    private final Policy policy;
    private final LaunchedProcess process;
    private final Endpoint endpoint;
    private final HaproxyRuntime runtime;
    // One prepared server for each replica ever seen, so that its count stays its own.
    private final Map<String, String> serverByAddress = new LinkedHashMap<>();

    private Haproxy(Policy policy, LaunchedProcess process, Endpoint endpoint, HaproxyRuntime runtime) {
        this.policy = policy;
        this.process = process;
        this.endpoint = endpoint;
        this.runtime = runtime;
    }

    static Haproxy start(Policy policy, List<Endpoint> replicas, Workspace workspace) {
        Path program = HaproxyProgram.find()
                .orElseThrow(() -> new FailedToStart(
                        "loadbalancer",
                        HaproxyProgram.availability().reason(),
                        "",
                        "install haproxy or leave the choice open"));
        Path folder = workspace.folder("loadbalancer");
        Path socket = folder.resolve("admin.sock");
        Endpoint endpoint = Endpoint.local("http", workspace.freePort());
        Path configuration = HaproxyConfiguration.write(folder, policy, endpoint, socket, PREPARED);
        LaunchedProcess process = new Launch(
                        "loadbalancer",
                        List.of(program.toString(), "-db", "-f", configuration.toString()),
                        Map.of(),
                        folder)
                .start(workspace);
        Haproxy balancer = new Haproxy(policy, process, endpoint, new HaproxyRuntime(socket));
        process.awaitReady(LIMIT, () -> !balancer.runtime.info("Version").isEmpty());
        balancer.route(replicas);
        if (!replicas.isEmpty()) {
            process.awaitReady(LIMIT, () -> !new Door(endpoint).get("/health").isEmpty());
        }
        return balancer;
    }

    @Override
    public synchronized void route(List<Endpoint> replicas) {
        try {
            for (Endpoint replica : replicas) {
                String server = serverByAddress.computeIfAbsent(
                        replica.address(), address -> "replicas/r" + (serverByAddress.size() + 1));
                if (serverByAddress.size() > PREPARED) {
                    throw new IllegalArgumentException("at most " + PREPARED + " replicas can ever be routed to");
                }
                runtime.serve(server, replica.host(), replica.port());
            }
            List<String> wanted = replicas.stream().map(Endpoint::address).toList();
            for (Map.Entry<String, String> known : serverByAddress.entrySet()) {
                if (!wanted.contains(known.getKey())) {
                    runtime.retire(known.getValue());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("haproxy must obey; it said:\n" + lastLogLines(20), failure);
        }
    }

    @Override
    public synchronized Map<String, Long> requestsPerReplica() {
        try {
            Map<String, Long> byServer = runtime.requests();
            Map<String, Long> requests = new LinkedHashMap<>();
            serverByAddress.forEach((address, server) ->
                    requests.put(address, byServer.getOrDefault(server.substring("replicas/".length()), 0L)));
            return requests;
        } catch (IOException failure) {
            throw new UncheckedIOException("haproxy must count; it said:\n" + lastLogLines(20), failure);
        }
    }

    @Override
    public String name() {
        return "loadbalancer";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(endpoint);
    }

    @Override
    public TargetFacts facts() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("software", "haproxy");
        settings.put("policy", policy.word());
        settings.put("balance", policy.haproxyWord());
        settings.put("retries", "0");
        settings.put("threads", info("Nbthread"));
        Map<String, String> limits = Map.of("connections", info("Maxconn"));
        return new TargetFacts(
                name(),
                info("Version"),
                TargetFacts.Way.PROCESS,
                settings,
                limits,
                List.of(process.node().pid()));
    }

    @Override
    public List<Node> nodes() {
        return List.of(process.node());
    }

    @Override
    public boolean alive() {
        return process.alive();
    }

    @Override
    public String lastLogLines(int lines) {
        return process.lastLogLines(lines);
    }

    @Override
    public void close() {
        process.stop(STOP_LIMIT);
    }

    private String info(String key) {
        try {
            return runtime.info(key);
        } catch (IOException failure) {
            return "unknown";
        }
    }
}
