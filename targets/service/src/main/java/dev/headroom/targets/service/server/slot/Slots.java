package dev.headroom.targets.service.server.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of worker slots and one queue before them, first come, first served. */
public final class Slots implements AutoCloseable {
    private final BlockingQueue<Arrival> queue;
    private final List<Thread> workers = new ArrayList<>();
    private final AtomicInteger busy = new AtomicInteger();

    /** What is done in a slot. */
    @FunctionalInterface
    public interface Job {
        /** Runs in a thread of the slot, which is free again when this returns. */
        void run(Turn turn);
    }

    private record Arrival(Job job, long arrivedNanos) {}

    /** Opens the slots; at most {@code waitingLimit} requests wait for them. */
    public Slots(int count, int waitingLimit) {
        if (count < 1) {
            throw new IllegalArgumentException("slots must be at least 1, was " + count);
        }
        queue = new LinkedBlockingQueue<>(waitingLimit);
        for (int number = 1; number <= count; number++) {
            Thread worker = new Thread(this::work, "slot-" + number);
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
    }

    /** Queues a job; false if the queue is full and the job will never run. */
    public boolean offer(Job job) {
        return queue.offer(new Arrival(job, System.nanoTime()));
    }

    /** How many slots there are. */
    public int count() {
        return workers.size();
    }

    /** How many slots are taken now. */
    public int busy() {
        return busy.get();
    }

    /** How many requests wait for a slot now. */
    public int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
    }

    private void work() {
        Alarm alarm = new Alarm();
        long freeNanos = System.nanoTime();
        try {
            while (true) {
                Arrival arrival = queue.take();
                busy.incrementAndGet();
                freeNanos = serve(arrival, new Turn(alarm, arrival.arrivedNanos(), freeNanos, System.nanoTime()));
                busy.decrementAndGet();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static long serve(Arrival arrival, Turn turn) {
        try {
            arrival.job().run(turn);
        } catch (RuntimeException failure) {
            // The slot must survive whatever a request does; the job has answered or the connection is gone.
            System.err.println("a request failed in its slot: " + failure);
        }
        return turn.freeNanos();
    }
}
