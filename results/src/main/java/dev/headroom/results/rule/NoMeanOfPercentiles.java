package dev.headroom.results.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rule 3 for names and methods: nothing in a run may be, or be made by, a mean of percentiles. */
public final class NoMeanOfPercentiles {
    private static final Set<String> MEANS = Set.of("mean", "means", "avg", "average", "averaged", "student");
    private static final Pattern PERCENTILE = Pattern.compile("p\\d+(\\.\\d+)?|percentiles?|quantiles?");
    private static final Pattern WORD_ENDS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9.]+|(?<=(mean|avg))(?=p\\d)");

    private NoMeanOfPercentiles() {}

    /** Whether a key or measure calls itself a mean of percentiles, such as {@code meanP99} or {@code p99 average}. */
    public static boolean named(String name) {
        return hasMean(name) && hasPercentile(name);
    }

    /** Refuses a name such as {@code meanP99}. */
    public static void checkName(String name) {
        if (named(name)) {
            throw new IllegalArgumentException("a percentile is never averaged (rule 3), was named " + name);
        }
    }

    /**
     * Refuses to have a percentile made by a mean.
     *
     * @param quantity such as {@code p99 response time}
     * @param method how its value was computed
     */
    public static void checkMethod(String quantity, String method) {
        checkName(quantity);
        if (hasPercentile(quantity) && hasMean(method)) {
            throw new IllegalArgumentException("a percentile is never averaged (rule 3): " + quantity + " by " + method
                    + "; add the histograms or pool the requests");
        }
    }

    private static boolean hasMean(String text) {
        return words(text).stream().anyMatch(MEANS::contains);
    }

    private static boolean hasPercentile(String text) {
        return words(text).stream().anyMatch(word -> PERCENTILE.matcher(word).matches());
    }

    private static List<String> words(String text) {
        return Arrays.stream(WORD_ENDS.split(text))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
