package dev.headroom.benchmarks.speedup;

/** What is held fixed while cores are added; a speedup of one kind says nothing about the other. */
public enum ScalingKind {
    /** As many threads as cores, each doing its own operations: what grows is operations a second. */
    THROUGHPUT("throughput scaling"),
    /** A fixed amount of work an operation, shared by the cores: what shrinks is the time of one. */
    STRONG("strong scaling");

    private final String words;

    ScalingKind(String words) {
        this.words = words;
    }

    /** Its name as quantities and figures carry it. */
    public String words() {
        return words;
    }

    /** A quantity of this kind, such as {@code speedup, throughput scaling}. */
    public String quantity(String name) {
        return name + ", " + words;
    }
}
