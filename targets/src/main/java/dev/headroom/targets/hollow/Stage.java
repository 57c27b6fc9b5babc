package dev.headroom.targets.hollow;

/** The stage at which a hollow target breaks. */
public enum Stage {
    /** It never breaks. */
    NEVER,
    /** It ends before it answers. */
    DIES_WHILE_STARTING,
    /** It runs but never answers. */
    NEVER_READY,
    /** It answers until it is asked for anything but its health. */
    DIES_WHEN_DRIVEN
}
