package dev.headroom.results.law.queue;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A percentile of many runs' response times merged, for any choice of runs and without merging them each time.
 *
 * <p>Whatever runs are chosen, the percentile of all their times together lies between the lowest and the highest of the
 * runs' own, so that only the times between need be looked at.
 */
final class MergedRuns {
    private final List<WindowOutcome> runs;
    private final double fraction;
    private final double[] candidates;

    MergedRuns(List<WindowOutcome> runs, double fraction) {
        this.runs = runs;
        this.fraction = fraction;
        double low = runs.stream()
                .mapToDouble(run -> run.percentileSeconds(fraction))
                .min()
                .orElseThrow();
        double high = runs.stream()
                .mapToDouble(run -> run.percentileSeconds(fraction))
                .max()
                .orElseThrow();
        candidates = runs.stream()
                .flatMapToDouble(run -> run.between(low, high))
                .sorted()
                .toArray();
    }

    /**
     * The percentile, in seconds, of as many runs as there are.
     *
     * @param chosen the run taken at each place; a run taken twice counts twice
     */
    double percentile(IntUnaryOperator chosen) {
        int[] times = new int[runs.size()];
        long requests = 0;
        for (int place = 0; place < times.length; place++) {
            int run = chosen.applyAsInt(place);
            times[run]++;
            requests += runs.get(run).count();
        }
        double rank = Math.ceil(fraction * requests);
        int low = 0;
        int high = candidates.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (countUpTo(candidates[middle], times) < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return candidates[low];
    }

    private long countUpTo(double seconds, int[] times) {
        long count = 0;
        for (int run = 0; run < times.length; run++) {
            count += times[run] == 0 ? 0 : times[run] * runs.get(run).countUpTo(seconds);
        }
        return count;
    }
}
