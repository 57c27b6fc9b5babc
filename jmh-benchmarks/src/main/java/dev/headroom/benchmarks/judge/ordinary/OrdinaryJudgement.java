package dev.headroom.benchmarks.judge.ordinary;

import dev.headroom.benchmarks.judge.DesignChecks;
import dev.headroom.benchmarks.judge.MachineChecks;
import dev.headroom.benchmarks.judge.Observations;
import dev.headroom.benchmarks.judge.SweepFacts;
import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Comparison;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.State;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.verdict.OverallRule;
import java.util.ArrayList;
import java.util.List;

/** What follows from the forks of ordinary code: each sample's speedups, law, ceiling and knee, checks and one verdict. */
public final class OrdinaryJudgement {
    private static final String BASELINE = "baseline";

    private final Observations seen;
    private final SweepFacts facts;
    private final List<OrdinarySample> samples;

    /** A judgement of finished forks; pure, so the same points give the same verdict again. */
    public OrdinaryJudgement(List<LoadPoint> points, SweepFacts facts) {
        this.seen = new Observations(points);
        this.facts = facts;
        this.samples = OrdinarySample.of(points, facts);
    }

    /** Everything that is written at the experiment's end. */
    public RunFolder.Conclusion conclusion() {
        List<Comparison> comparisons = samples.stream()
                .flatMap(sample -> sample.comparisons().stream())
                .toList();
        List<Check> checks = checks(comparisons.stream().anyMatch(Comparison::decisive));
        return new RunFolder.Conclusion(
                State.MEASURED,
                List.of(facts.jmh()),
                checks,
                comparisons,
                figures(),
                OverallRule.judge(comparisons, checks));
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(List.of(OrdinaryFigure.of(samples)));
        samples.forEach(sample -> sample.figure().ifPresent(figures::add));
        return figures;
    }

    private List<Check> checks(boolean decided) {
        List<Check> checks = new ArrayList<>(new DesignChecks(seen, facts.seed()).all());
        new MachineChecks(seen, facts)
                .all().stream().filter(check -> !check.name().equals(BASELINE)).forEach(checks::add);
        checks.add(new Check(
                Rule.HONEST_BASELINE,
                BASELINE,
                Severity.NOTE,
                true,
                "every speedup is divided by the same code with one worker on one core"));
        if (!decided) {
            checks.add(undecided());
        }
        samples.forEach(sample -> checks.addAll(sample.checks()));
        return checks;
    }

    private Check undecided() {
        return new Check(
                Rule.GOODNESS_OF_FIT,
                "largest level held out",
                Severity.VOID,
                false,
                "nothing to judge: no law predicts ordinary code, and a largest number of cores can only be held out from"
                        + " a fit where at least 4 smaller ones on physical cores remain; measured were "
                        + seen.levels() + ". The speedups are shown");
    }
}
