package dev.headroom.results.sweep;

/** How far one cell of a sweep came. */
public enum CellState {
    /** Not begun. */
    PLANNED,
    /** Under way, or its sweep died meanwhile: it is measured again. */
    RUNNING,
    /** Ended with a whole run, whatever its verdicts. */
    DONE,
    /** Ended without one; what there is of it is kept. */
    FAILED
}
