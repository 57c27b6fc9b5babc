package dev.headroom.targets.child;

import java.util.LinkedHashMap;
import java.util.Map;

/** The one line by which a child JVM says that it answers now, and where. */
public record ReadyLine(Map<String, String> facts) {

    /** Refuses facts that would break the line apart. */
    public ReadyLine {
        facts = new LinkedHashMap<>(facts);
        facts.forEach((key, value) -> {
            if ((key + value).matches("(?s).*\\s.*") || key.contains("=")) {
                throw new IllegalArgumentException(
                        "a fact must have no white space and its key no =, was " + key + "=" + value);
            }
        });
    }

    /** Prints the line to standard output. */
    public void announce() {
        System.out.println(this);
        System.out.flush();
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("HEADROOM-READY");
        facts.forEach((key, value) -> line.append(' ').append(key).append('=').append(value));
        return line.toString();
    }
}
