package dev.headroom.scenarios.trial;

import dev.headroom.results.law.queue.ReplicaSimulation;
import dev.headroom.targets.loadbalancer.Policy;
import java.util.Arrays;
import java.util.List;

/** The balancer's policies by the words of a plan. */
public final class Policies {
    private Policies() {}

    public static Policy named(String word) {
        return Arrays.stream(Policy.values())
                .filter(policy -> policy.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("policy must be one of "
                        + Arrays.stream(Policy.values()).map(Policy::word).toList() + ", was " + word));
    }

    public static List<Policy> listed(String words) {
        return Arrays.stream(words.split(","))
                .map(String::trim)
                .map(Policies::named)
                .toList();
    }

    /** The policy as the law's simulation knows it. */
    public static ReplicaSimulation.Policy law(Policy policy) {
        return ReplicaSimulation.Policy.valueOf(policy.name());
    }
}
