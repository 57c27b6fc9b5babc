package dev.headroom.results.statistics.series;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether what was measured had settled (rule 5).
 *
 * <p>Decided by the change point, as the slope's interval is too narrow where neighbours depend on each other. Sources:
 * Georges et al., OOPSLA 2007; Barrett et al., OOPSLA 2017; Traini et al., EMSE 2023.
 */
public sealed interface SteadyState {
    /** A change that chance explains with less than this probability is one. */
    double LEVEL = 0.05;

    /** What the report prints. */
    String sentence();

    /**
     * The state of a series of times, in any unit: lower is faster.
     *
     * @param times above 0, in the order measured
     * @param unit what they are one a piece of, such as {@code seconds} or {@code iterations}
     */
    static SteadyState ofTimes(double[] times, String unit) {
        Optional<Settling> settling = Settling.of(times);
        if (settling.isEmpty()) {
            return new TooShort(times.length, unit);
        }
        return settling.get().change().pValue() < LEVEL
                ? new NotSteady(settling.get(), unit)
                : new Steady(settling.get(), unit);
    }

    /**
     * Whether more forks or trials were not steady than chance makes of steady ones: one in ten, and one of 5 to 10.
     *
     * @param notSteady how many were not
     * @param of how many there were
     */
    static boolean beyondChance(int notSteady, int of) {
        return notSteady > (of < 5 ? 0 : Math.max(1, of / 10));
    }

    /**
     * The rule's check over forks: more than chance makes not steady warn, and withhold the verdict where more than half
     * moved further than their claim tolerates.
     *
     * @param forks the check of each fork
     * @param example what is said behind their number
     */
    static Check forks(String name, List<Check> forks, String example) {
        long moving = forks.stream().filter(check -> !check.passed()).count();
        boolean voids = forks.stream().filter(Check::voids).count() * 2 > forks.size();
        return new Check(
                Rule.STEADY_STATE,
                name,
                voids ? Severity.VOID : Severity.WARN,
                !beyondChance((int) moving, forks.size()),
                moving + " of " + forks.size() + " forks were not steady" + example);
    }

    /** The rule's check where no claim says how much is too much: a broken one warns. */
    default Check check(String name) {
        return check(name, Double.POSITIVE_INFINITY);
    }

    /**
     * The rule's check: void where the change exceeds the tolerance of the claim.
     *
     * @param tolerance as a fraction, such as 0.05
     */
    Check check(String name, double tolerance);

    /**
     * No change that chance does not explain.
     *
     * @param settling the evidence
     * @param unit what the values are one a piece of
     */
    record Steady(Settling settling, String unit) implements SteadyState {
        @Override
        public String sentence() {
            return "steady (" + settling.numbers(unit) + ")";
        }

        @Override
        public Check check(String name, double tolerance) {
            return new Check(Rule.STEADY_STATE, name, Severity.WARN, true, sentence());
        }
    }

    /**
     * The level changed while it was measured.
     *
     * @param settling the evidence
     * @param unit what the values are one a piece of
     */
    record NotSteady(Settling settling, String unit) implements SteadyState {
        @Override
        public String sentence() {
            double change = settling.thirdsChange();
            return String.format(
                    Locale.ROOT,
                    "not steady: last third %.1f %% %s than first (%s)",
                    100 * Math.abs(change),
                    change < 0 ? "faster" : "slower",
                    settling.numbers(unit));
        }

        @Override
        public Check check(String name, double tolerance) {
            Severity severity = Math.abs(settling.thirdsChange()) > tolerance ? Severity.VOID : Severity.WARN;
            return new Check(Rule.STEADY_STATE, name, severity, false, sentence());
        }
    }

    /**
     * So few values that neither can be said.
     *
     * @param values how many
     * @param unit what they are one a piece of
     */
    record TooShort(int values, String unit) implements SteadyState {
        @Override
        public String sentence() {
            return "too short to tell: " + values + " " + unit;
        }

        @Override
        public Check check(String name, double tolerance) {
            return new Check(Rule.STEADY_STATE, name, Severity.NOTE, true, sentence());
        }
    }
}
