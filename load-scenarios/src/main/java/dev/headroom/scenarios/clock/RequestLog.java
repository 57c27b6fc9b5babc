package dev.headroom.scenarios.clock;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;

/** Every request of one load point with its raw clocks; histograms are made of it only after the last answer. */
public final class RequestLog {
    private final Queue<TimedRequest> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();

    /** Takes the next index, and the intended time that belongs to it. */
    public TimedRequest claim(IntToLongFunction intendedNanos) {
        int index = next.getAndIncrement();
        TimedRequest request = new TimedRequest(index, intendedNanos.applyAsLong(index));
        requests.add(request);
        return request;
    }

    /** Lets the request into flight unless {@code maximum} are; then it is shed. */
    public boolean launch(TimedRequest request, int maximum) {
        if (inFlight.incrementAndGet() > maximum) {
            inFlight.decrementAndGet();
            request.ended(Outcome.SHED);
            return false;
        }
        return true;
    }

    /** Takes a request out of flight with its outcome. */
    public void land(TimedRequest request, Outcome outcome) {
        request.ended(outcome);
        inFlight.decrementAndGet();
    }

    public int inFlight() {
        return inFlight.get();
    }

    /** All requests by index; only to be called when the load point has ended. */
    public List<TimedRequest> all() {
        return requests.stream()
                .sorted(Comparator.comparingInt(TimedRequest::index))
                .toList();
    }
}
