package dev.headroom.targets;

import java.util.List;
import java.util.Map;

/** A running load balancer whose replicas can be changed while it runs. */
public interface Balancing {

    /** Sends new requests to exactly these replicas from now on; requests under way end where they are. */
    void route(List<Endpoint> replicas);

    /** How many requests each replica was sent since the balancer started, by its {@link Endpoint#address()}. */
    Map<String, Long> requestsPerReplica();
}
