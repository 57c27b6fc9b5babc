package dev.headroom.results.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that a mistyped one most likely meant. */
public final class NearestName {
    private NearestName() {}

    /** The known name within a third of the length in edits, if there is one. */
    public static Optional<String> of(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(k -> edits(typed, k)))
                .filter(k -> edits(typed, k) <= Math.max(2, k.length() / 3));
    }

    /** A sentence to append to an error: the nearest name, else all of them. */
    public static String hint(String typed, Collection<String> known) {
        return of(typed, known)
                .map(n -> "; did you mean " + n + "?")
                .orElseGet(() -> known.isEmpty() ? "; there are none" : "; known are " + String.join(", ", known));
    }

    /** Levenshtein distance (Levenshtein 1966), with the two-row table. */
    private static int edits(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
