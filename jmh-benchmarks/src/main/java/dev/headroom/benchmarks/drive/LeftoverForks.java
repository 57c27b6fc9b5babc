package dev.headroom.benchmarks.drive;

/** What JMH leaves behind when it is interrupted: it stops waiting for its fork but does not end it. */
final class LeftoverForks {
    private LeftoverForks() {}

    /** Ends every process that this one started and that still runs. */
    static void end() {
        ProcessHandle.current().descendants().forEach(fork -> {
            if (fork.destroyForcibly()) {
                fork.onExit().join();
            }
        });
    }

    /** Whether an interruption is behind the failure; JMH wraps it and clears the thread's flag. */
    static boolean interrupted(Throwable failure) {
        if (failure instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
            return true;
        }
        for (Throwable other : failure.getSuppressed()) {
            if (interrupted(other)) {
                return true;
            }
        }
        Throwable cause = failure.getCause();
        return cause != null && interrupted(cause);
    }
}
