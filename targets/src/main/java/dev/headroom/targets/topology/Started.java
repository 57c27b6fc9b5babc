package dev.headroom.targets.topology;

import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.RunningTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The started targets of a topology; closing it closes them in reverse order of their start, whatever fails. */
public final class Started implements AutoCloseable {
    private static final int LINES = 20;

    private final Map<Topology.Part, RunningTarget> running = new LinkedHashMap<>();

    Started() {}

    synchronized RunningTarget add(Topology.Part part, RunningTarget target) {
        running.put(part, target);
        return target;
    }

    /** What was started at a place in the topology. */
    public synchronized RunningTarget of(Topology.Part part) {
        RunningTarget target = running.get(part);
        if (target == null) {
            throw new IllegalArgumentException(
                    part.name() + " has not started: name it among the parts that this one comes after");
        }
        return target;
    }

    /** Everything that was started, in the order in which it got ready. */
    public synchronized List<RunningTarget> all() {
        return List.copyOf(running.values());
    }

    /**
     * Says nothing while every target lives.
     *
     * @throws FailedToStart with its last log lines, for the first one that has died
     */
    public void requireAlive() {
        for (RunningTarget target : all()) {
            if (!target.alive()) {
                throw new FailedToStart(
                        target.name(),
                        "it must live until it is closed, but it died",
                        target.lastLogLines(LINES),
                        "read the log lines above; if they say nothing, look for the kernel's out-of-memory killer");
            }
        }
    }

    @Override
    public void close() {
        List<RunningTarget> order = new ArrayList<>(all());
        RuntimeException first = null;
        for (int i = order.size() - 1; i >= 0; i--) {
            try {
                order.get(i).close();
            } catch (RuntimeException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
