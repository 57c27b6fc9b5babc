package dev.headroom.targets;

/** Whether a target can be started on this machine. */
public sealed interface Availability {

    /** Whether it can be started. */
    boolean available();

    /** One sentence for a person: what would be started, or why nothing can be. */
    String reason();

    /** It can be started, from the source that {@code reason} names. */
    record Available(String reason) implements Availability {
        @Override
        public boolean available() {
            return true;
        }
    }

    /** It can't be started, and {@code reason} says why and what would help. */
    record Unavailable(String reason) implements Availability {
        @Override
        public boolean available() {
            return false;
        }
    }
}
