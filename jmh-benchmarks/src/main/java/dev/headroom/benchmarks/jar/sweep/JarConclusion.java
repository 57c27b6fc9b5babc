package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.speedup.ForkValues;
import dev.headroom.benchmarks.speedup.Speedup;
import dev.headroom.benchmarks.speedup.answer.ScalingAnswer;
import dev.headroom.benchmarks.speedup.answer.ScalingQuestion;
import dev.headroom.benchmarks.stage.Host;
import dev.headroom.results.Check;
import dev.headroom.results.Comparison;
import dev.headroom.results.Experiment;
import dev.headroom.results.Prediction;
import dev.headroom.results.State;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.verdict.IntervalRule;
import dev.headroom.results.verdict.OverallRule;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What follows from the forks of one benchmark. */
final class JarConclusion {
    private final JarRequest request;
    private final Host host;
    private final Contender contender;
    private final Rounds rounds;

    JarConclusion(JarRequest request, Host host, Contender contender, Rounds rounds) {
        this.request = request;
        this.host = host;
        this.contender = contender;
        this.rounds = rounds;
    }

    void write(RunFolder folder) {
        Experiment experiment = folder.run().experiment(contender.id()).orElseThrow();
        ScalingAnswer answer = ScalingAnswer.of(ForkValues.of(experiment.points()), question());
        List<Comparison> comparisons = new ArrayList<>(predicted(experiment.predictions(), answer));
        answer.comparisons().stream()
                .filter(row -> !row.quantity().equals(request.kind().quantity(JarClaim.SPEEDUP)))
                .forEach(comparisons::add);
        List<Check> checks = new ArrayList<>(answer.checks());
        checks.addAll(new JarChecks(request, host, contender, experiment.points(), rounds).all());
        folder.conclude(
                contender.id(),
                new RunFolder.Conclusion(
                        State.MEASURED,
                        List.of(JarFacts.of(request, contender, host.confinement(), rounds.jmhVersion())),
                        checks,
                        comparisons,
                        answer.figures(),
                        OverallRule.judge(comparisons, checks)));
    }

    private ScalingQuestion question() {
        return new ScalingQuestion(
                contender.benchmark().label(),
                new TreeMap<>(),
                request.kind(),
                OptionalInt.of(host.physicalCores()),
                request.seed());
    }

    /** A second thread of a core is no second core: such levels are shown and decide nothing. */
    private List<Comparison> predicted(List<Prediction> predictions, ScalingAnswer answer) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Speedup speedup : answer.speedups()) {
            predictions.stream()
                    .filter(p ->
                            Integer.toString(speedup.cores()).equals(p.levels().get("cores")))
                    .forEach(p -> comparisons.add(
                            IntervalRule.compare(p, speedup.ratio(), speedup.cores() <= host.physicalCores())));
        }
        return comparisons;
    }
}
