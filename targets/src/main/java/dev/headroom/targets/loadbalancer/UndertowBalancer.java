package dev.headroom.targets.loadbalancer;

import dev.headroom.targets.Balancing;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.Node;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.TargetFacts;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The load balancer of the harness itself, on Undertow in a child JVM, ordered through its standard input. */
final class UndertowBalancer implements RunningTarget, Balancing {
    static final ChildJvm JVM =
            new ChildJvm("balancer", "dev.headroom.targets.balancer.BalancerMain", List.of("-Xms96m", "-Xmx256m"));

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(4);
    private static final Pattern REPLICA =
            Pattern.compile("\"url\":\"http://([^\"]+)\",\"active\":(true|false),\"requests\":(\\d+)");

    private final Policy policy;
    private final ChildJvm.Ready child;

    private UndertowBalancer(Policy policy, ChildJvm.Ready child) {
        this.policy = policy;
        this.child = child;
    }

    static UndertowBalancer start(Policy policy, List<Endpoint> replicas, Workspace workspace) {
        List<String> options = List.of("--policy=" + policy.word());
        ChildJvm.Ready child =
                JVM.start("loadbalancer", options, Map.of(), workspace.folder("loadbalancer"), workspace);
        UndertowBalancer balancer = new UndertowBalancer(policy, child);
        balancer.route(replicas);
        if (!replicas.isEmpty()) {
            child.process().awaitReady(LIMIT, () -> !new Door(balancer.endpoint())
                    .get("/health")
                    .isEmpty());
        }
        return balancer;
    }

    @Override
    public void route(List<Endpoint> replicas) {
        String urls = replicas.stream().map(Endpoint::url).collect(Collectors.joining(" "));
        child.process().tell("route " + urls);
        List<String> wanted = replicas.stream().map(Endpoint::address).sorted().toList();
        child.process().awaitReady(LIMIT, () -> wanted.equals(active()));
    }

    @Override
    public Map<String, Long> requestsPerReplica() {
        Map<String, Long> requests = new LinkedHashMap<>();
        Matcher replica = REPLICA.matcher(counters());
        while (replica.find()) {
            requests.merge(replica.group(1), Long.parseLong(replica.group(3)), Long::sum);
        }
        return requests;
    }

    @Override
    public String name() {
        return "loadbalancer";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.local("http", child.port("port")));
    }

    @Override
    public TargetFacts facts() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("software", "undertow");
        settings.put("policy", policy.word());
        settings.put("retries", "0");
        settings.put("queue", "none: connections are opened as needed");
        return new TargetFacts(
                name(),
                "0.1.0",
                TargetFacts.Way.PROCESS,
                settings,
                Map.of("heap", "256m"),
                List.of(child.process().node().pid()));
    }

    @Override
    public List<Node> nodes() {
        return List.of(child.process().node());
    }

    @Override
    public boolean alive() {
        return child.process().alive();
    }

    @Override
    public String lastLogLines(int lines) {
        return child.process().lastLogLines(lines);
    }

    @Override
    public void close() {
        child.process().stop(STOP_LIMIT);
    }

    private List<String> active() {
        return REPLICA.matcher(counters())
                .results()
                .filter(replica -> replica.group(2).equals("true"))
                .map(replica -> replica.group(1))
                .sorted()
                .toList();
    }

    private String counters() {
        try {
            return new Door(Endpoint.local("http", child.port("admin"))).get("/__balancer/counters");
        } catch (IOException failure) {
            throw new UncheckedIOException("the load balancer must count, but: " + failure.getMessage(), failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the load balancer", hurried);
        }
    }
}
