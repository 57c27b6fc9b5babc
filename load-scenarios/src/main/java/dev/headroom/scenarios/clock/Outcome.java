package dev.headroom.scenarios.clock;

/** How a request ended. */
public enum Outcome {
    /** Still under way, or lost by the driver. */
    PENDING,
    /** The right answer came. */
    ANSWERED,
    /** A wrong answer came, or none could. */
    ERROR,
    /** No answer came in the time allowed; its time is "at least" this long. */
    TIMED_OUT,
    /** Never sent: too many were in flight. */
    SHED
}
