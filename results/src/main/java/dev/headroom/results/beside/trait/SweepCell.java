package dev.headroom.results.beside.trait;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a sweep set for one of its runs.
 *
 * @param sweep id of the sweep, its folder's name
 * @param factors factor to level, such as {@code gc} to {@code G1}; only what the sweep was told to set
 * @param varied the factors with more than one level in the sweep, in the order of its cells
 */
public record SweepCell(String sweep, SortedMap<String, String> factors, List<String> varied) {
    public SweepCell {
        factors = new TreeMap<>(factors);
        varied = List.copyOf(varied);
        for (String factor : varied) {
            if (!factors.containsKey(factor)) {
                throw new IllegalArgumentException(
                        "a varied factor must be one that was set, was " + factor + "; set are " + factors.keySet());
            }
        }
    }

    /** Such as {@code gc G1, jdk 25.0.1}: the levels of the varied factors, blank where none was varied. */
    public String label() {
        return String.join(
                ", ", varied.stream().map(f -> f + " " + factors.get(f)).toList());
    }
}
