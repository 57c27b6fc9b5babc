package dev.headroom.benchmarks.drive;

import java.io.Serial;

/** A forked JVM did not deliver its measurement; the message names the cell and where its last lines are. */
public final class ForkFailed extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ForkFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
