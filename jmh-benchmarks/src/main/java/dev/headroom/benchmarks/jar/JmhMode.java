package dev.headroom.benchmarks.jar;

import java.util.Optional;

/** What JMH counts: operations a second, or the time of one. */
public enum JmhMode {
    /** Operations of all threads a unit of time. */
    THROUGHPUT("thrpt", "throughput"),
    /** Time of an operation of one thread. */
    AVERAGE_TIME("avgt", "average time");

    private final String word;
    private final String spoken;

    JmhMode(String word, String spoken) {
        this.word = word;
        this.spoken = spoken;
    }

    /** As JMH's files and command line say it. */
    public String word() {
        return word;
    }

    /** As a report says it. */
    public String spoken() {
        return spoken;
    }

    /** The mode of that word; empty for those that say no throughput, sample and ss. */
    public static Optional<JmhMode> of(String word) {
        for (JmhMode mode : values()) {
            if (mode.word.equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
