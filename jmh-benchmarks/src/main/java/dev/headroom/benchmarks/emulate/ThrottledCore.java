package dev.headroom.benchmarks.emulate;

import dev.headroom.benchmarks.workload.WorkItems;

/** A slow core whose schedule is the kernel's: the thread that uses it has a CPU quota. */
record ThrottledCore() implements EmulatedCore {
    @Override
    public long sum(long from, long to) {
        return WorkItems.sum(from, to);
    }

    @Override
    public void resume(long nanos) {
        // The kernel does not ask when.
    }

    @Override
    public long freeAt() {
        return 0;
    }
}
