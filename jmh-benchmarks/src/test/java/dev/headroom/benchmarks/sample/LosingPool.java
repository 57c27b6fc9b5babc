package dev.headroom.benchmarks.sample;

import java.util.concurrent.Callable;

/** A pool that loses a little of each result. */
final class LosingPool extends OwnPool {
    @Override
    @SuppressWarnings("unchecked") // a Long stays a Long
    public <T> T call(Callable<T> task) {
        T result = super.call(task);
        if (result instanceof int[] numbers) {
            numbers[0] = numbers[numbers.length - 1];
        }
        return result instanceof Long sum ? (T) Long.valueOf(sum - 1) : result;
    }
}
