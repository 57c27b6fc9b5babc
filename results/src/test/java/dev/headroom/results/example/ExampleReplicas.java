package dev.headroom.results.example;

import dev.headroom.results.Comparison;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.Prediction;
import dev.headroom.results.Prediction.Relation;
import dev.headroom.results.Prediction.Tolerance;
import dev.headroom.results.State;
import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.verdict.IntervalRule;
import dev.headroom.results.verdict.OverallRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The replicas side: shares as bars, a latency claim that fails, one experiment this machine cannot run. */
final class ExampleReplicas {
    private static final Map<Integer, Double> MEAN_MILLIS = new TreeMap<>(Map.of(1, 66.7, 2, 24.6, 4, 20.4));

    private ExampleReplicas() {}

    static void write(RunFolder folder) {
        shares(folder);
        latency(folder);
        folder.begin(Catalogue.claim("ack-is-faster"), ExampleRun.command());
        folder.end("ack-is-faster", State.SKIPPED, "Kafka needs 700 MB of free memory, 512 MB are free");
    }

    private static void shares(RunFolder folder) {
        String id = "even-share";
        folder.begin(Catalogue.claim(id), ExampleRun.command());
        List<String> policies = List.of("round-robin", "random", "least-connections");
        List<Comparison> comparisons = new ArrayList<>();
        List<Dot> predicted = new ArrayList<>();
        List<Dot> first = new ArrayList<>();
        List<Dot> second = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            SortedMap<String, String> levels = new TreeMap<>(Map.of("policy", policies.get(i), "replicas", "2"));
            double share = List.of(0.5, 0.5083, 0.5041).get(i);
            comparisons.add(compared(
                    folder, id, "share", levels, 0.5, "1", Tolerance.absolute(0.02), share, i == 0 ? 0.0005 : 0.011));
            predicted.add(new Dot(i, policies.get(i), 0.5, Optional.empty(), Optional.empty()));
            first.add(Dot.of(i, policies.get(i), share, share - 0.011, share + 0.011));
            second.add(Dot.of(i, policies.get(i), 1 - share, 1 - share - 0.011, 1 - share + 0.011));
        }
        Figure figure = new Figure(
                "Share of each replica",
                Figure.Kind.BARS,
                Axis.categories("policy"),
                Axis.linear("share of requests", "1"),
                List.of(
                        new Series("replica 1", Series.Role.MEASURED, first),
                        new Series("replica 2", Series.Role.MEASURED, second),
                        new Series("1/N, predicted", Series.Role.PREDICTED, predicted)),
                "");
        conclude(folder, id, comparisons, figure);
    }

    private static void latency(RunFolder folder) {
        String id = "latency-falls";
        folder.begin(Catalogue.claim(id), ExampleRun.command());
        Map<Integer, Double> law = Map.of(1, 0.0667, 2, 0.0259, 4, 0.0205);
        List<Comparison> comparisons = new ArrayList<>();
        List<Dot> measured = new ArrayList<>();
        List<Dot> predicted = new ArrayList<>();
        MEAN_MILLIS.forEach((n, mean) -> {
            double seen = n == 4 ? 0.0263 : mean / 1e3;
            comparisons.add(compared(
                    folder,
                    id,
                    "mean response time",
                    new TreeMap<>(Map.of("replicas", Integer.toString(n))),
                    law.getOrDefault(n, 0.0),
                    "s",
                    Tolerance.relative(0.15),
                    seen,
                    seen * 0.04));
            measured.add(Dot.at(n, seen, seen * 0.96, seen * 1.04));
            predicted.add(Dot.at(n, law.getOrDefault(n, 0.0)));
        });
        MEAN_MILLIS.forEach((n, mean) -> {
            for (int trial = 1; trial <= 5; trial++) {
                folder.add(id, ExamplePoints.replicas(folder, n, trial, mean));
            }
        });
        Figure figure = new Figure(
                "Mean response time against replicas",
                Figure.Kind.LINES,
                Axis.linear("replicas", "1"),
                Axis.linear("mean response time", "s"),
                List.of(
                        new Series("measured", Series.Role.MEASURED, measured),
                        new Series("E_N/M/1, predicted", Series.Role.PREDICTED, predicted)),
                "Fixed arrival rate of 35/s; round robin.");
        conclude(folder, id, comparisons, figure);
    }

    private static Comparison compared(
            RunFolder folder,
            String id,
            String quantity,
            SortedMap<String, String> levels,
            double value,
            String unit,
            Tolerance tolerance,
            double seen,
            double half) {
        Prediction p = new Prediction(
                quantity,
                levels,
                value,
                new Interval(value * 0.99, value * 1.01),
                unit,
                Relation.EQUALS,
                tolerance,
                unit.equals("s") ? "E_N/M/1 for round robin" : "1/N",
                "calibrated at a tenth of the capacity",
                ExampleRun.BEGAN);
        folder.predict(id, List.of(p));
        Estimate measured = new Estimate(seen, new Interval(seen - half, seen + half), unit, 5, "Student over trials");
        return new Comparison(
                quantity, levels, Optional.of(p), measured, Optional.of(IntervalRule.judge(p, measured)), true);
    }

    private static void conclude(RunFolder folder, String id, List<Comparison> comparisons, Figure figure) {
        folder.conclude(
                id,
                new RunFolder.Conclusion(
                        State.MEASURED,
                        List.of(ExampleRun.postgresql()),
                        List.of(),
                        comparisons,
                        List.of(figure),
                        OverallRule.judge(comparisons, List.of())));
    }
}
