package dev.headroom.targets.process;

import dev.headroom.targets.Endpoint;
import dev.headroom.targets.Node;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.TargetFacts;
import java.util.List;

/** A running target that is one process. */
public final class RunningProcess implements RunningTarget {
    private final LaunchedProcess process;
    private final Endpoint endpoint;
    private final TargetFacts facts;
    private final Ending ending;

    /** How a process of this kind is ended. */
    @FunctionalInterface
    public interface Ending {
        /** Ends the process and returns when it is gone. */
        void end(LaunchedProcess process);
    }

    /** A process that answers at one endpoint. */
    public RunningProcess(LaunchedProcess process, Endpoint endpoint, TargetFacts facts, Ending ending) {
        this.process = process;
        this.endpoint = endpoint;
        this.facts = facts;
        this.ending = ending;
    }

    @Override
    public String name() {
        return facts.name();
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(endpoint);
    }

    @Override
    public TargetFacts facts() {
        return facts;
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
        if (alive()) {
            ending.end(process);
        }
    }
}
