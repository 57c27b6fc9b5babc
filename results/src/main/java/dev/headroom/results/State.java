package dev.headroom.results;

/** How far a run, an experiment or a load point came. */
public enum State {
    /** Under way, or its process died before it could say how it ended. */
    RUNNING,
    /** Ended as planned; whether its numbers may be used is a matter of its checks. */
    MEASURED,
    /** Measured, but a rule of the method was broken: the numbers are kept and not used. */
    VOID,
    /** A step failed; what was measured before is kept. */
    FAILED,
    /** Ended by the user; what was measured before is kept. */
    INTERRUPTED,
    /** Not started, because this machine cannot run it; the notes say why. */
    SKIPPED
}
