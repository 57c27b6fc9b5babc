package dev.headroom.results.cli.predict;

import dev.headroom.results.law.queue.MultiServerQueue;
import dev.headroom.results.law.queue.ReplicaLaw;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long requests wait before a replica serves them.
 *
 * <p>Behind a shared queue they wait in an M/M/N queue, behind a random split in one M/M/1 queue. Behind round robin
 * each replica is a GI/M/1 queue: {@code P(W > t) = s e^(-t / R)}, {@code s = 1 - S / R}. Source: Kleinrock, Queueing
 * Systems I, 1975, section 6.4.
 *
 * @param law the law of the balancer's policy
 * @param shared the replicas as servers of one queue
 */
record ReplicaWait(ReplicaLaw law, MultiServerQueue shared) {
    /** The probability that a request has to wait; empty where it was simulated, which does not count it. */
    OptionalDouble probability() {
        if (law instanceof ReplicaLaw.Simulated) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(queue().map(MultiServerQueue::waitProbability).orElseGet(this::roundRobinProbability));
    }

    /** Mean wait, in seconds. */
    double mean() {
        return queue().map(MultiServerQueue::meanWait)
                .orElseGet(() -> Math.max(0, law.meanResponse() - shared.meanServiceSeconds()));
    }

    /** The wait, in seconds, that the given share of requests does not exceed; empty where it was simulated. */
    OptionalDouble percentile(double fraction) {
        if (law instanceof ReplicaLaw.Simulated) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(queue().map(queue -> queue.waitPercentile(fraction))
                .orElseGet(() -> Math.max(0, law.meanResponse() * Math.log(roundRobinProbability() / (1 - fraction)))));
    }

    private double roundRobinProbability() {
        return Math.max(0, 1 - shared.meanServiceSeconds() / law.meanResponse());
    }

    /** The queue that an arrival joins, where arrivals to it are Poisson. */
    private Optional<MultiServerQueue> queue() {
        if (law instanceof ReplicaLaw.SharedQueue) {
            return Optional.of(shared);
        }
        return law instanceof ReplicaLaw.RandomSplit
                ? Optional.of(new MultiServerQueue(
                        shared.arrivalsPerSecond() / shared.servers(), shared.meanServiceSeconds(), 1))
                : Optional.empty();
    }
}
