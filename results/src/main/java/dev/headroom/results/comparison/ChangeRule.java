package dev.headroom.results.comparison;

import dev.headroom.results.comparison.Groups.Better;
import dev.headroom.results.statistics.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rule 23: a change is one whose interval leaves 1 out, whose p is small among all comparisons of the report, and which
 * exceeds the difference of the same thing from itself.
 *
 * <p>Sources: Mann and Whitney 1947; Holm 1979; Kalibera and Jones, ISMM 2013; Georges et al., OOPSLA 2007.
 *
 * @param noise the A/A noise of the machine that measured
 * @param bootstrap draws the intervals
 * @param repetitions the word for what is repeated: {@code forks} or {@code trials}
 */
public record ChangeRule(SameAgainstSame noise, Bootstrap bootstrap, String repetitions) {
    private static final double LEVEL = 0.05;

    /** What each comparison of one report says, in the order given. */
    public List<Change> judge(List<Groups> report) {
        List<Groups> able = report.stream().filter(ChangeRule::ableAlone).toList();
        List<Double> adjusted = Holm.adjusted(able.stream()
                .map(groups -> MannWhitney.of(groups.afterValues(), groups.beforeValues())
                        .pValue())
                .toList());
        List<Double> smallest = Holm.adjusted(able.stream()
                .map(groups -> MannWhitney.smallest(
                        groups.before().size(), groups.after().size()))
                .toList());
        List<Change> changes = new ArrayList<>();
        int place = 0;
        for (Groups groups : report) {
            Optional<RatioOfMedians> ratio =
                    RatioOfMedians.of(groups, bootstrap).filter(any -> ableAlone(groups));
            if (ratio.isEmpty()) {
                changes.add(tooFew(groups, "no interval"));
            } else if (smallest.get(place) >= LEVEL) {
                changes.add(tooFew(groups, "too few to find a change among " + able.size() + " comparisons"));
                place++;
            } else {
                changes.add(judged(groups.better(), ratio.get(), adjusted.get(place), able.size()));
                place++;
            }
        }
        return List.copyOf(changes);
    }

    private Change tooFew(Groups groups, String why) {
        return new Change.TooFew("n = " + groups.fewest() + " " + repetitions + ": " + why);
    }

    /** Sizes alone decide, never values: what cannot be found is no test, and costs the others nothing. */
    private static boolean ableAlone(Groups groups) {
        return groups.fewest() >= RatioOfMedians.FEWEST_VALUES
                && MannWhitney.smallest(groups.before().size(), groups.after().size()) < LEVEL;
    }

    private Change judged(Better better, RatioOfMedians ratio, double adjustedP, int comparisons) {
        if (ratio.bounds().contains(1)) {
            return new Change.NoChange(ratio, adjustedP, "");
        }
        if (adjustedP >= LEVEL) {
            return new Change.NoChange(
                    ratio, adjustedP, String.format(Locale.ROOT, "p=%.2g over %d comparisons", adjustedP, comparisons));
        }
        if (!noise.isExceededBy(ratio.value())) {
            return new Change.NoChange(ratio, adjustedP, noise.sentence());
        }
        boolean lower = ratio.value() < 1;
        return lower == (better == Better.LOWER)
                ? new Change.Better(ratio, adjustedP)
                : new Change.Worse(ratio, adjustedP);
    }
}
