package dev.headroom.benchmarks.judge;

/** What a fork is for in an experiment. */
public enum Role {
    /** The best sequential code on one core: what every speedup is divided by. */
    BASE("base"),
    /** The base measured a second time in the same block: A against A must show no difference. */
    BASE_AGAIN("base again"),
    /** The team on the most cores with nothing to share out: its speedup must be 1. */
    NULL_CONTROL("null control"),
    /** The claim's code on a level's cores. */
    LEVEL("level"),
    /** Other code on a level's cores: shown beside, decides nothing. */
    BESIDE("beside"),
    /** The claim's code on one emulated core: what speedups on emulated cores are divided by. */
    EMULATED_BASE("emulated base"),
    /** The claim's code on a level's emulated cores: shown apart, decides nothing. */
    EMULATED_LEVEL("emulated level");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** Whether what it measures is no hardware's. */
    public boolean emulated() {
        return this == EMULATED_BASE || this == EMULATED_LEVEL;
    }

    /** The role as run files name it. */
    public String word() {
        return word;
    }
}
