package dev.headroom.targets;

/** A system under test that can be started: one way to get one system. */
public interface Target {

    /** The name in flags, files and reports, such as {@code postgresql}. */
    String name();

    /** Whether this machine can start it, and if not, why not. Starts nothing and takes at most a few seconds. */
    Availability availability();

    /**
     * Starts it and returns once it has given a real answer.
     *
     * @throws FailedToStart with the rule that was broken, the last log lines and the fix; nothing is left running then
     */
    RunningTarget start(Workspace workspace);
}
