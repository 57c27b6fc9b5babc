package dev.headroom.scenarios.injector;

import org.jspecify.annotations.Nullable;

/** The injector process ended before it had answered. */
public final class InjectorDied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InjectorDied(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
