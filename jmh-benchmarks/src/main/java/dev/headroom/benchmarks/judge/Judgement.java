package dev.headroom.benchmarks.judge;

import dev.headroom.benchmarks.emulate.Emulation;
import dev.headroom.benchmarks.experiment.CoresExperiment;
import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.Prediction;
import dev.headroom.results.State;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.verdict.IntervalRule;
import dev.headroom.results.verdict.OverallRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What follows from the forks of one experiment: speedups against predictions, checks, figure and verdict. */
public final class Judgement {
    private final CoresExperiment experiment;
    private final List<Prediction> predictions;
    private final Observations seen;
    private final SweepFacts facts;
    private final SortedMap<Integer, Estimate> speedups = new TreeMap<>();
    private final Optional<Estimate> fit;
    private final EmulatedJudgement emulated;

    /** A judgement of finished forks; pure, so the same points give the same verdict again. */
    public Judgement(
            CoresExperiment experiment, List<Prediction> predictions, List<LoadPoint> points, SweepFacts facts) {
        this.experiment = experiment;
        this.predictions = predictions.stream()
                .filter(prediction -> !prediction.levels().containsKey(Emulation.WAY))
                .toList();
        this.seen = Observations.onHardware(points);
        this.facts = facts;
        seen.speedups().forEach((cores, ratio) -> speedups.put(cores, ratio.estimate()));
        this.emulated = new EmulatedJudgement(predictions, points, speedups.headMap(facts.physicalCores() + 1));
        this.fit = experiment.amdahl() ? SerialFractions.fitted(seen, facts.seed()) : Optional.empty();
    }

    /** Everything that is written at the experiment's end. */
    public RunFolder.Conclusion conclusion() {
        List<Comparison> comparisons = comparisons();
        List<Check> checks = checks();
        return new RunFolder.Conclusion(
                State.MEASURED,
                List.of(facts.jmh()),
                checks,
                comparisons,
                List.of(new SpeedupFigure(experiment, speedups, fit, emulated.series()).figure()),
                OverallRule.judge(comparisons, checks));
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>(new DesignChecks(seen, facts.seed()).all());
        checks.addAll(new MachineChecks(seen, facts).all());
        if (experiment.amdahl()) {
            checks.add(fitCheck());
        }
        checks.addAll(emulated.checks());
        checks.addAll(experiment.wording());
        return checks;
    }

    private Check fitCheck() {
        String finding = fit.map(f -> String.format(
                        Locale.ROOT,
                        "Amdahl's law fitted: f = %.4f (%.4f to %.4f), known f = %s",
                        f.value(),
                        f.interval().low(),
                        f.interval().high(),
                        experiment.serialFraction()))
                .orElseGet(() -> speedups.size() + " level beyond 1 core: Amdahl's law not fitted, it takes 2");
        return new Check(Rule.GOODNESS_OF_FIT, "fit", Severity.NOTE, fit.isPresent(), finding);
    }

    private List<Comparison> comparisons() {
        List<Comparison> comparisons = new ArrayList<>();
        for (Prediction prediction : predictions) {
            int cores = Integer.parseInt(prediction.levels().getOrDefault("cores", "1"));
            Estimate measured = speedups.get(cores);
            if (measured != null) {
                comparisons.add(IntervalRule.compare(prediction, measured, cores <= facts.physicalCores()));
            }
        }
        speedups.forEach((cores, speedup) -> comparisons.addAll(diagnoses(cores, speedup)));
        seen.beside()
                .forEach((level, ratio) -> comparisons.add(shown("speedup of other code", level, ratio.estimate())));
        fit.ifPresent(f -> comparisons.add(shown("serial fraction, Amdahl's law fitted", new TreeMap<>(), f)));
        comparisons.addAll(emulated.comparisons());
        return comparisons;
    }

    /** What decides nothing but tells where a difference comes from. */
    private List<Comparison> diagnoses(int cores, Estimate speedup) {
        SortedMap<String, String> level = CoresExperiment.onCores(cores);
        Estimate best = seen.speedup(Role.LEVEL, cores, ForkPoint.BEST).estimate();
        Comparison ofBest = shown(experiment.quantity() + " of the best iterations", level, best);
        return experiment.amdahl()
                ? List.of(
                        ofBest,
                        shown("serial fraction (Karp and Flatt)", level, SerialFractions.karpFlatt(speedup, cores)))
                : List.of(ofBest);
    }

    private static Comparison shown(String quantity, SortedMap<String, String> level, Estimate measured) {
        return new Comparison(quantity, level, Optional.empty(), measured, Optional.empty(), false);
    }
}
