package dev.headroom.scenarios.experiment.latency;

import dev.headroom.results.law.queue.ReplicaSimulation.Policy;
import dev.headroom.scenarios.measure.RequestFile.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * N ideal replicas, first come first served and one at a time, given the very arrivals and service times of a trial.
 *
 * <p>A window of some seconds of a queue scatters by ten percent and more, however right the law is. What the ideal
 * queue shows for the same requests scatters alike, so the difference between the two is steady: it is used as a
 * control variate with coefficient one (Law and Kelton, Simulation Modeling and Analysis, chapter 11). Its long-run
 * value is known, as it is what the law says.
 *
 * @param policy how an arrival is given to a replica
 * @param replicas N
 * @param overshootNanos how much longer than asked a service time really takes
 */
record IdealReplicas(Policy policy, int replicas, double overshootNanos) {

    /** The response times, in nanoseconds, of the answered requests intended within the window, in order. */
    List<Double> responses(List<Row> rows, double windowSeconds) {
        double[] free = new double[replicas];
        Arrays.fill(free, Double.NEGATIVE_INFINITY);
        List<Deque<Double>> ends = new ArrayList<>();
        for (int replica = 0; replica < replicas; replica++) {
            ends.add(new ArrayDeque<>());
        }
        Map<String, Integer> seen = new HashMap<>();
        List<Double> responses = new ArrayList<>();
        int turn = 0;
        for (Row row : rows) {
            if (!row.answered() || row.detail().isEmpty()) {
                continue;
            }
            double arrival = row.intendedNanos();
            int replica = chosen(row, turn++, arrival, ends, seen);
            double end = Math.max(arrival, free[replica]) + Double.parseDouble(row.detail()) + overshootNanos;
            free[replica] = end;
            ends.get(replica).addLast(end);
            if (row.measured(windowSeconds)) {
                responses.add(end - arrival);
            }
        }
        return responses;
    }

    private int chosen(Row row, int turn, double arrival, List<Deque<Double>> ends, Map<String, Integer> seen) {
        return switch (policy) {
            case ROUND_ROBIN -> turn % replicas;
            case LEAST_CONNECTIONS -> leastBusy(turn, arrival, ends);
            // A random choice can't be repeated, so the one that was made is taken over.
            default -> seen.computeIfAbsent(row.replica(), replica -> seen.size()) % replicas;
        };
    }

    private int leastBusy(int turn, double arrival, List<Deque<Double>> ends) {
        for (Deque<Double> replica : ends) {
            while (!replica.isEmpty() && replica.getFirst() <= arrival) {
                replica.removeFirst();
            }
        }
        int best = turn % replicas;
        for (int step = 1; step < replicas; step++) {
            int next = (turn + step) % replicas;
            if (ends.get(next).size() < ends.get(best).size()) {
                best = next;
            }
        }
        return best;
    }
}
