package dev.headroom.targets.loadbalancer;

/** How a load balancer chooses a replica for a request. */
public enum Policy {
    /** Each replica in its turn. */
    ROUND_ROBIN("round-robin", "roundrobin"),
    /** Any replica, all equally likely. */
    RANDOM("random", "random(1)"),
    /** The replica with the fewest requests under way. */
    LEAST_CONNECTIONS("least-connections", "leastconn");

    private final String word;
    private final String haproxyWord;

    Policy(String word, String haproxyWord) {
        this.word = word;
        this.haproxyWord = haproxyWord;
    }

    /** The word in flags and files. */
    public String word() {
        return word;
    }

    /** HAProxy's plain {@code random} draws two and takes the better, which is another policy. */
    String haproxyWord() {
        return haproxyWord;
    }
}
