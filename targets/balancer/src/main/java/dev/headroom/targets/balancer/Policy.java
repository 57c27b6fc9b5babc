package dev.headroom.targets.balancer;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** How a replica is chosen for a request. */
enum Policy {
    /** Each replica in its turn. */
    ROUND_ROBIN {
        @Override
        Replica choose(List<Replica> replicas, AtomicInteger turn) {
            return replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
        }
    },
    /** Any replica, all equally likely. */
    RANDOM {
        @Override
        Replica choose(List<Replica> replicas, AtomicInteger turn) {
            return replicas.get(ThreadLocalRandom.current().nextInt(replicas.size()));
        }
    },
    /** The replica with the fewest requests under way; of equals, each in its turn. */
    LEAST_CONNECTIONS {
        @Override
        Replica choose(List<Replica> replicas, AtomicInteger turn) {
            int from = Math.floorMod(turn.getAndIncrement(), replicas.size());
            Replica best = replicas.get(from);
            for (int step = 1; step < replicas.size(); step++) {
                Replica next = replicas.get((from + step) % replicas.size());
                best = next.inFlight() < best.inFlight() ? next : best;
            }
            return best;
        }
    };

    /** Chooses one of at least one replica. */
    abstract Replica choose(List<Replica> replicas, AtomicInteger turn);

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Policy of(String word) {
        return Stream.of(values())
                .filter(policy -> policy.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "policy must be round-robin, random or least-connections, was " + word));
    }
}
