package dev.headroom.results.law.queue;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * The state of simulated replicas between two arrivals.
 *
 * <p>First come first served and a service time drawn at arrival fix each departure at once, so that no event list is
 * needed: a replica is the times at which its slots fall free, and the departures still to come.
 */
final class SimulatedReplicas {
    private final ReplicaSimulation plan;
    private final SplittableRandom random;
    private final Replica[] replicas;
    private double now;
    private int last = -1;

    SimulatedReplicas(ReplicaSimulation plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
        boolean shared = plan.policy() == ReplicaSimulation.Policy.SHARED_QUEUE;
        replicas = new Replica[shared ? 1 : plan.replicas()];
        Arrays.setAll(replicas, i -> new Replica(shared ? plan.replicas() * plan.slots() : plan.slots()));
    }

    double[] arrivals(int dropped, int counted) {
        for (int i = 0; i < dropped; i++) {
            nextArrival();
            serve();
        }
        double[] responses = new double[counted];
        for (int i = 0; i < counted; i++) {
            nextArrival();
            responses[i] = serve();
        }
        return responses;
    }

    double[] window(double warmUpSeconds, double windowSeconds) {
        double[] responses = new double[16];
        int count = 0;
        for (nextArrival(); now < warmUpSeconds + windowSeconds; nextArrival()) {
            double response = serve();
            if (now >= warmUpSeconds) {
                responses = count == responses.length ? Arrays.copyOf(responses, 2 * count) : responses;
                responses[count++] = response;
            }
        }
        return Arrays.copyOf(responses, count);
    }

    private void nextArrival() {
        now += exponential() / plan.arrivalsPerSecond();
    }

    private double serve() {
        double service = plan.meanServiceSeconds()
                * (plan.service() == ReplicaSimulation.Service.EXPONENTIAL ? exponential() : 1);
        return replicas[choose()].departure(now, service) - now;
    }

    private double exponential() {
        return -Math.log1p(-random.nextDouble());
    }

    private int choose() {
        return switch (plan.policy()) {
            case RANDOM -> random.nextInt(replicas.length);
            case ROUND_ROBIN -> next();
            case LEAST_CONNECTIONS -> leastConnections();
            case TWO_CHOICES -> betterOfTwo();
            case SHARED_QUEUE -> 0;
        };
    }

    private int next() {
        last = (last + 1) % replicas.length;
        return last;
    }

    private int leastConnections() {
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        int ties = 0;
        for (int i = 0; i < replicas.length; i++) {
            int connections = replicas[i].connections(now);
            if (connections < fewest) {
                fewest = connections;
                best = i;
                ties = 1;
            } else if (connections == fewest && random.nextInt(++ties) == 0) {
                best = i;
            }
        }
        return best;
    }

    private int betterOfTwo() {
        if (replicas.length == 1) {
            return 0;
        }
        int one = random.nextInt(replicas.length);
        int other = (one + 1 + random.nextInt(replicas.length - 1)) % replicas.length;
        return replicas[other].connections(now) < replicas[one].connections(now) ? other : one;
    }

    private static final class Replica {
        private final PriorityQueue<Double> slotsFree = new PriorityQueue<>();
        private final PriorityQueue<Double> departures = new PriorityQueue<>();

        Replica(int slots) {
            for (int slot = 0; slot < slots; slot++) {
                slotsFree.add(0.0);
            }
        }

        double departure(double arrival, double service) {
            double departure = Math.max(arrival, slotsFree.remove()) + service;
            slotsFree.add(departure);
            departures.add(departure);
            connections(arrival);
            return departure;
        }

        int connections(double now) {
            for (Double next = departures.peek(); next != null && next <= now; next = departures.peek()) {
                departures.remove();
            }
            return departures.size();
        }
    }
}
