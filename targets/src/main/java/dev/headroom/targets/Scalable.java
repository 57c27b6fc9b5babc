package dev.headroom.targets;

/** A running target whose number of replicas can be changed while it runs. */
public interface Scalable {

    /** How many replicas run now. */
    int replicas();

    /** Starts or drains and stops replicas until {@code replicas} run; returns when the new ones have answered. */
    void scaleTo(int replicas);
}
