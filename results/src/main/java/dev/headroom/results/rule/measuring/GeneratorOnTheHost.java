package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.util.Locale;

/** Rule 8: a generator that is out of processor time, or that stands still, measures itself. */
public final class GeneratorOnTheHost {
    private static final double MOST_CPU = 0.80;
    private static final long LONG_PAUSE_MILLIS = 20;

    private GeneratorOnTheHost() {}

    /**
     * Whether the generator had processor time to spare: less than 80 % used.
     *
     * @param share of its processors' time that it used, 0 to 1
     */
    public static Check cpu(double share, int processors) {
        return new Check(
                Rule.GENERATOR_ON_THE_HOST,
                "generator CPU",
                Severity.VOID,
                share < MOST_CPU,
                String.format(Locale.ROOT, "the generator used %.0f %% of its %d processors", share * 100, processors));
    }

    /** Whether no garbage collection of the generator took longer than 20 ms. */
    public static Check pauses(long longestMillis) {
        return new Check(
                Rule.GENERATOR_ON_THE_HOST,
                "generator garbage collection",
                Severity.WARN,
                longestMillis <= LONG_PAUSE_MILLIS,
                String.format(Locale.ROOT, "the generator's longest garbage collection took %d ms", longestMillis));
    }

    /** Whether forks were kept on their cores; {@code obstacle} says why not, blank where they were. */
    public static Check affinity(String obstacle) {
        return new Check(
                Rule.GENERATOR_ON_THE_HOST,
                "affinity",
                Severity.WARN,
                obstacle.isBlank(),
                obstacle.isBlank()
                        ? "every fork was confined to its cores by processor affinity"
                        : "forks were told their number of cores but not confined to them: " + obstacle);
    }
}
