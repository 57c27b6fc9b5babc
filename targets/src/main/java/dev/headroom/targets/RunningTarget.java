package dev.headroom.targets;

import java.util.List;
import java.util.Optional;

/** A started target: where it answers, what it is, whether it lives; closing it stops it and leaves nothing behind. */
public interface RunningTarget extends AutoCloseable {

    /** The name of the target that was started. */
    String name();

    /** Where it answers now: one endpoint a node, in the order of {@link #nodes()}. */
    List<Endpoint> endpoints();

    /** The first endpoint: the only door of a target of one node. */
    default Endpoint endpoint() {
        return endpoints().get(0);
    }

    /** What was started: version, settings that matter, limits, process ids. */
    TargetFacts facts();

    /** Its nodes; empty where nothing of it runs on this machine. */
    List<Node> nodes();

    /** Whether every node still lives. */
    boolean alive();

    /** The last lines of its logs, each node's under its name; at most {@code lines} a node. */
    String lastLogLines(int lines);

    /** This target seen as something it may be able to do, such as {@link Scalable}. */
    default <T> Optional<T> as(Class<T> capability) {
        return capability.isInstance(this) ? Optional.of(capability.cast(this)) : Optional.empty();
    }

    /** Stops it and waits until it is gone. Does nothing the second time. */
    @Override
    void close();
}
