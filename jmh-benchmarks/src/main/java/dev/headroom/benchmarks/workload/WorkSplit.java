package dev.headroom.benchmarks.workload;

/**
 * How a fixed number of items is divided: the first {@code serialItems} on one worker alone, the rest over all workers.
 *
 * @param items all items of one operation
 * @param serialItems items done by the caller alone
 */
public record WorkSplit(long items, long serialItems) {
    public WorkSplit {
        if (items < 1) {
            throw new IllegalArgumentException("items must be at least 1, was " + items);
        }
        if (serialItems < 0 || serialItems > items) {
            throw new IllegalArgumentException("serial items must be between 0 and " + items + ", was " + serialItems);
        }
    }

    /** The split whose serial share is nearest to {@code serialFraction} (0 to 1). */
    public static WorkSplit of(long items, double serialFraction) {
        if (!(serialFraction >= 0 && serialFraction <= 1)) {
            throw new IllegalArgumentException("serial fraction must be between 0 and 1, was " + serialFraction);
        }
        return new WorkSplit(items, Math.round(serialFraction * items));
    }

    /** The same serial part, and the parallel part once for each of {@code workers}. */
    public WorkSplit grownTo(int workers) {
        return new WorkSplit(serialItems + workers * (items - serialItems), serialItems);
    }

    /** First parallel item of {@code worker} of {@code workers}; the next worker's first item is this one's end. */
    public long start(int worker, int workers) {
        long parallel = items - serialItems;
        // Whole shares first, then the remainder one item each: exact for any size, without overflow.
        long remainder = parallel % workers;
        return serialItems + worker * (parallel / workers) + Math.min(worker, remainder);
    }

    /** One past the last parallel item of {@code worker} of {@code workers}. */
    public long end(int worker, int workers) {
        return start(worker + 1, workers);
    }
}
