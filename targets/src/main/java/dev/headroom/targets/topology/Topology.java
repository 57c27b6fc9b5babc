package dev.headroom.targets.topology;

import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Target;
import dev.headroom.targets.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A plan of targets and of what each needs; {@link #start} starts all that need nothing at once, and each other as soon
 * as what it needs has answered.
 *
 * <pre>{@code
 * Topology topology = new Topology();
 * Topology.Part database = topology.add(new Postgresql());
 * Topology.Part service = topology.add("service",
 *         started -> service.withDatabase(started.of(database).endpoint()), database);
 * try (Started started = topology.start(workspace)) { ... }
 * }</pre>
 */
public final class Topology {

    /** A place in a topology, and the key to what was started there. */
    public record Part(String name, int position) {}

    private record Plan(Part part, Function<Started, Target> target, List<Part> after) {}

    private final List<Plan> plans = new ArrayList<>();

    /** Adds a target that needs no other. */
    public Part add(Target target) {
        return add(target.name(), started -> target);
    }

    /** Adds a target that is made from others, once those have started. */
    public Part add(String name, Function<Started, Target> target, Part... after) {
        Part part = new Part(name, plans.size());
        plans.add(new Plan(part, target, List.of(after)));
        return part;
    }

    /**
     * Starts everything, in parallel where nothing forbids it.
     *
     * @throws dev.headroom.targets.FailedToStart the first failure; what had started is closed then
     */
    public Started start(Workspace workspace) {
        Started started = new Started();
        ExecutorService threads = Executors.newCachedThreadPool();
        List<CompletableFuture<RunningTarget>> starts = new ArrayList<>();
        try {
            plans.forEach(plan -> starts.add(begin(plan, starts, started, workspace, threads)));
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
            return started;
        } catch (CompletionException failure) {
            throw closing(started, failure);
        } finally {
            threads.shutdown();
        }
    }

    private static CompletableFuture<RunningTarget> begin(
            Plan plan,
            List<CompletableFuture<RunningTarget>> starts,
            Started started,
            Workspace workspace,
            ExecutorService threads) {
        CompletableFuture<?>[] needed =
                plan.after().stream().map(part -> starts.get(part.position())).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(needed)
                .thenApplyAsync(
                        ready -> started.add(
                                plan.part(), plan.target().apply(started).start(workspace)),
                        threads);
    }

    private static RuntimeException closing(Started started, CompletionException wrapped) {
        RuntimeException failure = wrapped.getCause() instanceof RuntimeException known ? known : wrapped;
        try {
            started.close();
        } catch (RuntimeException closing) {
            failure.addSuppressed(closing);
        }
        return failure;
    }
}
