package dev.headroom.targets.service;

import dev.headroom.targets.Endpoint;
import dev.headroom.targets.Node;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Scalable;
import dev.headroom.targets.TargetFacts;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The running replicas of the service, the first started first. */
final class RunningService implements RunningTarget, Scalable {
    private final Capacity capacity;
    private final Stores stores;
    private final Workspace workspace;
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();

    RunningService(Capacity capacity, Stores stores, Workspace workspace) {
        this.capacity = capacity;
        this.stores = stores;
        this.workspace = workspace;
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public int replicas() {
        return replicas.size();
    }

    @Override
    public synchronized void scaleTo(int wanted) {
        if (wanted < 1) {
            throw new IllegalArgumentException("replicas must be at least 1, was " + wanted);
        }
        if (wanted > replicas.size()) {
            replicas.addAll(started(replicas.size() + 1, wanted));
        }
        while (replicas.size() > wanted) {
            replicas.remove(replicas.size() - 1).drainAndStop();
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return replicas.stream().map(Replica::endpoint).toList();
    }

    @Override
    public List<Node> nodes() {
        return replicas.stream().map(replica -> replica.process().node()).toList();
    }

    @Override
    public boolean alive() {
        return replicas.stream().allMatch(replica -> replica.process().alive());
    }

    @Override
    public String lastLogLines(int lines) {
        return replicas.stream()
                .map(replica -> replica.process().node().name() + ":\n"
                        + replica.process().lastLogLines(lines))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public TargetFacts facts() {
        Map<String, String> settings = new LinkedHashMap<>(stores.facts());
        settings.put("replicas", Integer.toString(replicas()));
        settings.put(
                "mean_service_time_ns", Long.toString(capacity.meanServiceTime().toNanos()));
        settings.put("service_time_distribution", capacity.distribution().word());
        settings.put("seed", Long.toString(capacity.seed()));
        settings.put("java", Runtime.version().toString());
        settings.put("compiler", StatelessService.COMPILER);
        settings.put("durability", "none: all state is in the stores");
        Map<String, String> limits = Map.of(
                "slots_per_replica",
                Integer.toString(capacity.slots()),
                "waiting_per_replica",
                capacity.waitingLimit() == Integer.MAX_VALUE ? "unlimited" : Integer.toString(capacity.waitingLimit()),
                "heap_per_replica",
                "192m");
        List<Long> pids = nodes().stream().map(Node::pid).toList();
        return new TargetFacts(name(), "0.1.0", TargetFacts.Way.PROCESS, settings, limits, pids);
    }

    @Override
    public synchronized void close() {
        replicas.stream().parallel().forEach(Replica::stop);
    }

    /** Starts replicas at once; if one fails, the others are stopped again. */
    private List<Replica> started(int first, int last) {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Replica> ready = new CopyOnWriteArrayList<>();
        try {
            List<CompletableFuture<Replica>> starts = IntStream.rangeClosed(first, last)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> start(number, ready), threads))
                    .toList();
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
            return starts.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failure) {
            ready.forEach(Replica::stop);
            throw failure.getCause() instanceof RuntimeException known ? known : failure;
        } finally {
            threads.shutdown();
        }
    }

    private Replica start(int number, List<Replica> ready) {
        String name = "service-" + number;
        Path folder = workspace.folder(name);
        List<String> options = new ArrayList<>(stores.options(number));
        options.addAll(List.of(
                "--replica=r" + number,
                "--slots=" + capacity.slots(),
                "--service-micros=" + capacity.meanServiceTime().toNanos() / 1_000,
                "--distribution=" + capacity.distribution().word(),
                "--seed=" + capacity.seed(),
                "--waiting-limit=" + capacity.waitingLimit()));
        ChildJvm.Ready child = StatelessService.JVM.start(name, options, stores.secrets(), folder, workspace);
        Replica replica = new Replica(child.process(), Endpoint.local("http", child.port("port")));
        ready.add(replica);
        replica.requireHealthy();
        return replica;
    }
}
