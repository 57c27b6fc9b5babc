package dev.headroom.targets.topology;

import dev.headroom.targets.Balancing;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Scalable;

/**
 * Replicas and the balancer before them, scaled together: a new replica answers before it gets traffic, and an old one
 * gets no new traffic before it is drained.
 */
public final class Fleet implements Scalable {
    private final RunningTarget service;
    private final Scalable scale;
    private final Balancing balancing;

    /** Wires a scalable service to a load balancer. */
    public Fleet(RunningTarget service, RunningTarget balancer) {
        this.service = service;
        this.scale = service.as(Scalable.class).orElseThrow(() -> refused(service, Scalable.class));
        this.balancing = balancer.as(Balancing.class).orElseThrow(() -> refused(balancer, Balancing.class));
    }

    @Override
    public int replicas() {
        return scale.replicas();
    }

    @Override
    public void scaleTo(int replicas) {
        if (replicas < scale.replicas()) {
            balancing.route(service.endpoints().subList(0, Math.max(0, replicas)));
        }
        scale.scaleTo(replicas);
        balancing.route(service.endpoints());
    }

    private static IllegalArgumentException refused(RunningTarget target, Class<?> capability) {
        return new IllegalArgumentException(target.name() + " must be " + capability.getSimpleName() + " and is not");
    }
}
