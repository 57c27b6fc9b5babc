package dev.headroom.targets;

/** One node of a running target: its name and the root of its process tree. */
public record Node(String name, ProcessHandle process) {

    /** The id of the root process. */
    public long pid() {
        return process.pid();
    }
}
