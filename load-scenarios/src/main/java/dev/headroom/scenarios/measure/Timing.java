package dev.headroom.scenarios.measure;

import dev.headroom.scenarios.clock.Outcome;
import dev.headroom.scenarios.clock.TimedRequest;
import dev.headroom.scenarios.clock.Window;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** The five times kept of a load point, each in histograms of one second by intended time. */
public enum Timing {
    /** Intended to done; a time-out counts with the time it was given, as "at least". */
    RESPONSE("response"),
    /** Sent to done. */
    SERVICE("service"),
    /** Intended to sent: the driver's own lateness. */
    LAG("lag"),
    /** Response times of wrong or failed answers, apart from the right ones. */
    ERRORS("errors"),
    /** Response times of time-outs alone. */
    TIME_OUTS("time-outs");

    private static final int SIGNIFICANT_DIGITS = 3;

    private final String fileName;

    Timing(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }

    /** One histogram for each second of the window in which something was intended. */
    SortedMap<Integer, Histogram> perSecond(List<TimedRequest> requests, Window window) {
        SortedMap<Integer, Histogram> seconds = new TreeMap<>();
        for (TimedRequest request : requests) {
            if (window.holds(request.intendedNanos()) && includes(request)) {
                seconds.computeIfAbsent(
                                window.second(request.intendedNanos()), second -> new Histogram(SIGNIFICANT_DIGITS))
                        .recordValue(Math.max(0, nanos(request)));
            }
        }
        return seconds;
    }

    static Histogram total(SortedMap<Integer, Histogram> perSecond) {
        Histogram total = new Histogram(SIGNIFICANT_DIGITS);
        perSecond.values().forEach(total::add);
        return total;
    }

    private boolean includes(TimedRequest request) {
        return switch (this) {
            case RESPONSE, SERVICE -> request.outcome() == Outcome.ANSWERED || request.outcome() == Outcome.TIMED_OUT;
            case LAG -> request.wasSent();
            case ERRORS -> request.outcome() == Outcome.ERROR;
            case TIME_OUTS -> request.outcome() == Outcome.TIMED_OUT;
        };
    }

    private long nanos(TimedRequest request) {
        return switch (this) {
            case RESPONSE, ERRORS, TIME_OUTS -> request.responseNanos();
            case SERVICE -> request.serviceNanos();
            case LAG -> request.lagNanos();
        };
    }
}
