package dev.headroom.results.stage;

/** Ends this process in good order when the one that started it dies, even by kill -9. */
public final class ParentWatch {
    private static final int TERMINATED = 143;

    private ParentWatch() {}

    /** Watches the process named by the system property {@code headroom.parent}, if there is one. */
    public static void endWithParent() {
        Long parent = Long.getLong("headroom.parent");
        if (parent == null) {
            return;
        }
        ProcessHandle handle = ProcessHandle.of(parent)
                .orElseThrow(() -> new IllegalStateException("the process that started this stage is gone: " + parent));
        Thread watch = new Thread(
                () -> {
                    handle.onExit().join();
                    System.exit(TERMINATED);
                },
                "headroom-parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
