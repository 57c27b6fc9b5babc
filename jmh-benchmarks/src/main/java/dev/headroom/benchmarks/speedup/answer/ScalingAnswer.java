package dev.headroom.benchmarks.speedup.answer;

import dev.headroom.benchmarks.speedup.ForkValues;
import dev.headroom.benchmarks.speedup.Speedup;
import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Comparison;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.fit.HeldOut;
import dev.headroom.results.fit.ScalingFit;
import dev.headroom.results.fit.ScalingLaw;
import dev.headroom.results.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a sweep of one benchmark answers; a pure function of its forks.
 *
 * @param speedups of every level beyond one core with enough rounds, with efficiency and serial fraction
 * @param laws what was fitted, or why nothing was
 * @param findings law, ceiling, peak, knee, twice the cores and the test on the largest level, a sentence each
 * @param comparisons rows for the report
 * @param checks rules of the method held against the sweep; the findings are among them as notes
 * @param figures speedup and efficiency over cores; none without a speedup
 */
public record ScalingAnswer(
        List<Speedup> speedups,
        ScalingLaws laws,
        List<Finding> findings,
        List<Comparison> comparisons,
        List<Check> checks,
        List<Figure> figures) {
    public ScalingAnswer {
        speedups = List.copyOf(speedups);
        findings = List.copyOf(findings);
        comparisons = List.copyOf(comparisons);
        checks = List.copyOf(checks);
        figures = List.copyOf(figures);
    }

    /** The answer of the forks of one benchmark with one set of parameters, its controls among them. */
    public static ScalingAnswer of(ForkValues values, ScalingQuestion question) {
        List<Speedup> speedups = Speedup.of(values, question.kind());
        ScalingLaws laws = ScalingLaws.of(values, speedups, question);
        long rounds = speedups.stream()
                .mapToLong(speedup -> speedup.ratio().samples())
                .min()
                .orElse(1);
        List<Finding> more = MoreCores.of(laws, rounds);
        List<Finding> findings = new ArrayList<>(List.of(law(laws)));
        findings.addAll(more);
        laws.fit()
                .flatMap(ScalingFit::heldOut)
                .map(HeldOut::finding)
                .ifPresent(finding -> findings.add(Finding.said("largest level held out", finding)));
        List<Check> checks = new ArrayList<>(new SweepChecks(values, speedups, question).all());
        findings.forEach(finding -> checks.add(note(finding, laws)));
        return new ScalingAnswer(
                speedups,
                laws,
                findings,
                SpeedupRows.of(speedups, laws, more, question),
                checks,
                speedups.isEmpty() ? List.of() : new SpeedupFigures(speedups, laws, question).all());
    }

    private static Finding law(ScalingLaws laws) {
        return Finding.said(
                "law",
                laws.fit()
                        .map(fit -> fit.choice().law().map(ScalingLaw::title).orElse("none") + ": "
                                + fit.choice().because() + fitted(fit) + ". "
                                + String.join("; ", fit.choice().evidence()))
                        .orElse(laws.obstacle()));
    }

    private static String fitted(ScalingFit fit) {
        return fit.law(ScalingLaw.USL).isPresent() ? "" : "; USL takes 4 numbers of cores and was not fitted";
    }

    private static Check note(Finding finding, ScalingLaws laws) {
        return new Check(
                Rule.GOODNESS_OF_FIT,
                finding.name(),
                Severity.NOTE,
                laws.chosen().isPresent(),
                finding.sentence());
    }
}
