package dev.headroom.benchmarks.emulate;

import dev.headroom.benchmarks.workload.WorkItems;

/**
 * A slow core by cooperative dilation: a chunk of real work, then a wait until the slow core would have done it.
 *
 * <p>The schedule is absolute. A wait that ends late shortens the next one, so oversleeping is repaid and never adds
 * up; and where one core waits for another, at a barrier or a lock, it goes on at the moment the other's schedule says,
 * not at the later one of its waking.
 */
final class SlowCore implements EmulatedCore {
    private final Pace pace;
    private final Waiting waiting;
    private long freeAt = Long.MIN_VALUE;

    SlowCore(Pace pace, Waiting waiting) {
        this.pace = pace;
        this.waiting = waiting;
    }

    @Override
    public long sum(long from, long to) {
        long sum = 0;
        long chunk = pace.chunk();
        for (long start = from; start < to; start += chunk) {
            long end = Math.min(to, start + chunk);
            sum += WorkItems.sum(start, end);
            freeAt += pace.nanos(end - start);
            waiting.until(freeAt);
        }
        return sum;
    }

    @Override
    public void resume(long nanos) {
        freeAt = Math.max(freeAt, nanos);
    }

    @Override
    public long freeAt() {
        return freeAt;
    }
}
