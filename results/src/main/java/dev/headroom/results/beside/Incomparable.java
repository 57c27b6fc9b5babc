package dev.headroom.results.beside;

/** Runs that cannot be put beside each other at all: names them, the rule and the fix. */
public final class Incomparable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Incomparable(String message) {
        super(message);
    }
}
