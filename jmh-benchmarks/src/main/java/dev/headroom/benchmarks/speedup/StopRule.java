package dev.headroom.benchmarks.speedup;

import dev.headroom.results.statistics.MedianInterval;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * When a sweep has rounds enough: the interval of every level's speedup is narrow enough, and stayed so.
 *
 * <p>Whoever stops at the first narrow interval stops at the luckiest one, and it covers too little. Hence the least number
 * of rounds and the confirming ones; what they give is simulated in {@code StopRuleTest} and listed in the README.
 *
 * @param precision most half-width of an interval, as a share of the speedup
 * @param leastRounds before the first look, at least 5
 * @param confirmingRounds rounds after the first narrow interval in which it must stay narrow
 */
public record StopRule(double precision, int leastRounds, int confirmingRounds) {
    private static final int LEAST_ROUNDS = 5;
    private static final int CONFIRMING_ROUNDS = 1;

    /** Refuses a precision that is no share, and fewer rounds than an interval takes. */
    public StopRule {
        if (!(precision > 0 && precision < 1)) {
            throw new IllegalArgumentException(
                    "precision must be above 0 and below 1 such as 0.02 (2 %), was " + precision);
        }
        if (leastRounds < MedianInterval.FEWEST_VALUES || confirmingRounds < 0) {
            throw new IllegalArgumentException("least rounds must be at least " + MedianInterval.FEWEST_VALUES
                    + " and confirming rounds at least 0, were " + leastRounds + " and " + confirmingRounds);
        }
    }

    /** The rule with the numbers that keep the intervals honest: 5 rounds at least, 1 confirms. */
    public static StopRule of(double precision) {
        return new StopRule(precision, LEAST_ROUNDS, CONFIRMING_ROUNDS);
    }

    /** What follows after a round. */
    public sealed interface Decision {
        /** The reason, with the numbers, as the report prints it. */
        String sentence();

        /**
         * Another round is needed.
         *
         * @param sentence names the level that is farthest off
         */
        record MeasureOn(String sentence) implements Decision {}

        /**
         * The precision is reached and confirmed.
         *
         * @param sentence says after how many rounds
         */
        record Precise(String sentence) implements Decision {}

        /**
         * The budget ended the sweep before the precision was reached.
         *
         * @param sentence names the level that is farthest off
         */
        record BudgetSpent(String sentence) implements Decision {}
    }

    /**
     * The decision after a complete round.
     *
     * @param cores the levels asked for; 1 among them is the base
     * @param budgetSpent whether there is time for no further round
     */
    public Decision decide(ForkValues values, Collection<Integer> cores, boolean budgetSpent) {
        List<Level> levels = cores.stream()
                .filter(n -> n > 1)
                .map(n -> new Level(n, Speedup.paired(values, n)))
                .toList();
        int rounds = values.rounds();
        if (!levels.isEmpty() && levels.stream().allMatch(level -> met(level.ratio()))) {
            return new Decision.Precise(String.format(
                    Locale.ROOT,
                    "stopped after %d rounds: every speedup is known to ±%s or better, confirmed by %d more round%s",
                    rounds,
                    percent(precision),
                    confirmingRounds,
                    confirmingRounds == 1 ? "" : "s"));
        }
        String missing = levels.stream()
                .filter(level -> !met(level.ratio()))
                .max(Comparator.comparingDouble(level -> level.ratio().relativeHalfWidth()))
                .map(this::missing)
                .orElse("no level beyond 1 core was asked for");
        return budgetSpent
                ? new Decision.BudgetSpent("the budget ended the sweep after " + rounds + " rounds: " + missing)
                : new Decision.MeasureOn("after " + rounds + " rounds " + missing);
    }

    /** Whether a ratio is narrow enough now, and was so in the confirming rounds before. */
    boolean met(PairedRatio ratio) {
        int rounds = ratio.rounds();
        for (int back = 0; back <= confirmingRounds; back++) {
            if (rounds - back < leastRounds || ratio.first(rounds - back).relativeHalfWidth() > precision) {
                return false;
            }
        }
        return true;
    }

    private String missing(Level level) {
        int pairs = level.ratio().rounds();
        double width = level.ratio().relativeHalfWidth();
        String known = pairs < leastRounds
                ? String.format(
                        Locale.ROOT, "has %d rounds with both forks, at least %d are needed", pairs, leastRounds)
                : String.format(
                        Locale.ROOT,
                        width > precision
                                ? "is known to ±%s, ±%s was asked for"
                                : "is known to ±%s, within the ±%s asked for but not yet confirmed",
                        percent(width),
                        percent(precision));
        return "the speedup on " + level.cores() + " cores " + known;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private record Level(int cores, PairedRatio ratio) {}
}
