package dev.headroom.targets.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A process and everything it started, ended together. */
record ProcessTree(ProcessHandle root) {
    private static final Duration STEP = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Kills the tree without asking and waits until nothing of it runs. */
    void kill() {
        List<ProcessHandle> members = members();
        members.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(members, PATIENCE);
    }

    /** The root and its descendants at this moment. */
    List<ProcessHandle> members() {
        List<ProcessHandle> members = new ArrayList<>(List.of(root));
        root.descendants().forEach(members::add);
        return members;
    }

    /** Whether all of the processes ended within the patience. */
    static boolean awaitEnd(List<ProcessHandle> processes, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (processes.stream().anyMatch(ProcessIdentity::runs)) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
