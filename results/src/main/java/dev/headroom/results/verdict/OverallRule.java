package dev.headroom.results.verdict;

import dev.headroom.results.Check;
import dev.headroom.results.Comparison;
import dev.headroom.results.Verdict;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** From the comparisons of an experiment and its preconditions to its one verdict. */
public final class OverallRule {
    private OverallRule() {}

    /**
     * The verdict of an experiment: void if a precondition is broken, fails if any decisive comparison fails,
     * inconclusive if any is undecided, else holds.
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

    private static OptionalInt mostTrials(List<Comparison> open) {
        return open.stream()
                .flatMapToInt(c -> c.verdict().orElseThrow() instanceof Verdict.Inconclusive i
                        ? i.moreTrials().stream()
                        : java.util.stream.IntStream.empty())
                .max();
    }

    private static String reasons(List<Comparison> comparisons) {
        return comparisons.stream()
                .map(c -> levels(c.levels()) + c.verdict().orElseThrow().because())
                .collect(Collectors.joining("; "));
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
