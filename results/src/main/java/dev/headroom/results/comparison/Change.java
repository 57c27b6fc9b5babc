package dev.headroom.results.comparison;

import java.util.Locale;

/** What two groups of the same quantity say about each other (rule 23). */
public sealed interface Change {
    /** What the report prints. */
    String sentence();

    /**
     * A change for the better.
     *
     * @param ratio after over before
     * @param adjustedP Holm's p over all comparisons of the report
     */
    record Better(RatioOfMedians ratio, double adjustedP) implements Change {
        @Override
        public String sentence() {
            return "better by " + found(ratio, adjustedP);
        }
    }

    /**
     * A change for the worse.
     *
     * @param ratio after over before
     * @param adjustedP Holm's p over all comparisons of the report
     */
    record Worse(RatioOfMedians ratio, double adjustedP) implements Change {
        @Override
        public String sentence() {
            return "worse by " + found(ratio, adjustedP);
        }
    }

    /**
     * Nothing that noise does not explain, where a change could have been found.
     *
     * @param ratio after over before
     * @param adjustedP Holm's p over all comparisons of the report
     * @param because why an interval that leaves 1 out is no change; blank where it holds 1
     */
    record NoChange(RatioOfMedians ratio, double adjustedP, String because) implements Change {
        @Override
        public String sentence() {
            return "no change within noise (" + ratio.interval() + ", " + ratio.sizes() + ")"
                    + (because.isBlank() ? "" : ": " + because);
        }
    }

    /**
     * So few forks or trials that no change could have been found.
     *
     * @param sentence which says how few
     */
    record TooFew(String sentence) implements Change {}

    private static String found(RatioOfMedians ratio, double adjustedP) {
        return String.format(
                Locale.ROOT,
                "%.1f %% (%s, p=%.2g, %s)",
                100 * Math.abs(ratio.value() - 1),
                ratio.interval(),
                adjustedP,
                ratio.sizes());
    }
}
