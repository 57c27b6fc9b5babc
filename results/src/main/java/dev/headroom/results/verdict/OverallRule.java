package dev.headroom.results.verdict;

import dev.headroom.results.Check;
import dev.headroom.results.Comparison;
import dev.headroom.results.Verdict;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * From the comparisons of an experiment and its preconditions to its one verdict.
 *
 * <p><b>Many comparisons.</b> "Holds" needs every decisive comparison to hold, so that it is wrong at most as often as the
 * one comparison that is nearest to its edge, 2.5 % (an intersection-union test; Berger, Technometrics 1982): it needs no
 * correction. "Fails" needs only one to fail and is <em>not</em> corrected: of k comparisons with all true values on the
 * very edge of the tolerance up to {@code 1 - 0.975^k} fail by mistake, 18 % at k = 8. A true value well inside the
 * tolerance fails far less often, so the tolerance itself is most of the guard. A guard by Holm's steps would need a
 * p-value of each comparison, which an interval alone does not give; no verdict is softened by a rule that it does not
 * name.
 */
public final class OverallRule {
    private OverallRule() {}

    /**
     * The verdict of an experiment: void if a precondition is broken or a decisive comparison is void, fails if any
     * decisive comparison fails, inconclusive if any is undecided, else holds.
     */
    public static Verdict judge(List<Comparison> comparisons, List<Check> checks) {
        List<String> broken =
                checks.stream().filter(Check::voids).map(Check::finding).toList();
        if (!broken.isEmpty()) {
            return new Verdict.Void(String.join("; ", broken), broken);
        }
        List<Comparison> decisive =
                comparisons.stream().filter(Comparison::decisive).toList();
        if (decisive.isEmpty()) {
            return new Verdict.Void(
                    "no decisive comparison could be measured", List.of("nothing decisive was measured"));
        }
        List<Comparison> withheld = of(decisive, Verdict.Void.class);
        if (!withheld.isEmpty()) {
            return new Verdict.Void(
                    reasons(withheld),
                    withheld.stream().map(OverallRule::reason).toList());
        }
        List<Comparison> failed = of(decisive, Verdict.Fails.class);
        if (!failed.isEmpty()) {
            return new Verdict.Fails(reasons(failed));
        }
        List<Comparison> open = of(decisive, Verdict.Inconclusive.class);
        if (!open.isEmpty()) {
            return new Verdict.Inconclusive(reasons(open), mostTrials(open));
        }
        return new Verdict.Holds(reasons(decisive));
    }

    private static List<Comparison> of(List<Comparison> comparisons, Class<? extends Verdict> kind) {
        return comparisons.stream()
                .filter(c -> c.verdict().filter(kind::isInstance).isPresent())
                .toList();
    }

    /** As many as the one that needs most; empty if there is one that no number decides. */
    private static OptionalInt mostTrials(List<Comparison> open) {
        List<OptionalInt> needed = open.stream()
                .flatMap(comparison -> comparison.verdict().stream())
                .filter(Verdict.Inconclusive.class::isInstance)
                .map(verdict -> ((Verdict.Inconclusive) verdict).moreTrials())
                .toList();
        return needed.stream().allMatch(OptionalInt::isPresent)
                ? needed.stream().flatMapToInt(OptionalInt::stream).max()
                : OptionalInt.empty();
    }

    private static String reasons(List<Comparison> comparisons) {
        return comparisons.stream().map(OverallRule::reason).collect(Collectors.joining("; "));
    }

    private static String reason(Comparison comparison) {
        return levels(comparison.levels()) + comparison.verdict().orElseThrow().because();
    }

    private static String levels(SortedMap<String, String> levels) {
        return levels.isEmpty()
                ? ""
                : levels.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", "))
                        + ": ";
    }
}
