package dev.headroom.benchmarks.workload;

/** Ends this forked JVM when the JVM that forked it is gone, so that a killed run leaves nothing behind. */
public final class HostWatch {
    /** System property with the process id of the JVM that forked this one; absent when started by hand. */
    public static final String HOST_PID = "headroom.host.pid";

    private HostWatch() {}

    /** Starts watching; does nothing where no host was named. */
    public static void start() {
        Long pid = Long.getLong(HOST_PID);
        if (pid == null) {
            return;
        }
        Thread watch = new Thread(() -> outlive(pid), "host-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void outlive(long pid) {
        ProcessHandle.of(pid).ifPresent(host -> host.onExit().join());
        // halt, not exit: a measured thread must not delay the end.
        Runtime.getRuntime().halt(1);
    }
}
