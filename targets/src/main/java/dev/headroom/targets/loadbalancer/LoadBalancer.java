package dev.headroom.targets.loadbalancer;

import dev.headroom.targets.Availability;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Target;
import dev.headroom.targets.Workspace;
import java.util.List;

/** A load balancer before replicas of an HTTP service; it neither queues nor retries. */
public final class LoadBalancer implements Target {

    /** The program that balances. */
    public enum Software {
        /** HAProxy if the machine has it, else Undertow. */
        ANY,
        /** HAProxy, from the PATH. */
        HAPROXY,
        /** Our own, in a child JVM. */
        UNDERTOW
    }

    private final Policy policy;
    private final List<Endpoint> replicas;
    private final Software software;

    /** A balancer before these replicas, by whatever program the machine has. */
    public LoadBalancer(Policy policy, List<Endpoint> replicas) {
        this(policy, replicas, Software.ANY);
    }

    /** A balancer before these replicas, by a chosen program. */
    public LoadBalancer(Policy policy, List<Endpoint> replicas, Software software) {
        this.policy = policy;
        this.replicas = List.copyOf(replicas);
        this.software = software;
    }

    @Override
    public String name() {
        return "loadbalancer";
    }

    @Override
    public Availability availability() {
        Availability haproxy = HaproxyProgram.availability();
        return switch (software) {
            case HAPROXY -> haproxy;
            case UNDERTOW -> UndertowBalancer.JVM.availability();
            case ANY -> haproxy.available() ? haproxy : UndertowBalancer.JVM.availability();
        };
    }

    @Override
    public RunningTarget start(Workspace workspace) {
        boolean haproxy = software == Software.HAPROXY
                || (software == Software.ANY && HaproxyProgram.availability().available());
        return haproxy
                ? Haproxy.start(policy, replicas, workspace)
                : UndertowBalancer.start(policy, replicas, workspace);
    }
}
