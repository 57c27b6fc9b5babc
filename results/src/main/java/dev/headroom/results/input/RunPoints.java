package dev.headroom.results.input;

import dev.headroom.results.Experiment;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.Measure;
import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.Verdict;
import dev.headroom.results.fit.ScalingPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Points of the experiments of a run that varied the cores: a series an experiment, a point a trial. */
final class RunPoints {
    private static final String CORES = "cores";
    private static final String ROLE = "role";
    private static final String LEVEL = "level";
    /** What a trial is for, beside measuring a level: its base, once and again; controls are no points of the curve. */
    private static final Set<String> ROLES = Set.of(LEVEL, "base", "base again");
    /** What a trial measured, best first. */
    private static final List<String> MEASURES = List.of("time per operation", "throughput", "achieved rate");

    private static final Map<String, Double> SECONDS = Map.of("ns", 1e-9, "us", 1e-6, "ms", 1e-3, "s", 1.0);

    private RunPoints() {}

    static List<MeasuredSeries> read(Path file, Run run) {
        List<MeasuredSeries> all = run.experiments().stream()
                .flatMap(e -> series(e).stream())
                .filter(s -> !s.points().isEmpty())
                .toList();
        if (all.isEmpty()) {
            throw new UnreadablePoints(file + " has no experiment with measured trials over cores; experiments here: "
                    + (run.experiments().isEmpty()
                            ? "none"
                            : run.experiments().stream().map(Experiment::id).collect(Collectors.joining(", "))));
        }
        return all;
    }

    /** One for each setting of what else an experiment varied; the trials of its base belong to all of them. */
    private static List<MeasuredSeries> series(Experiment experiment) {
        List<LoadPoint> trials = experiment.points().stream()
                .filter(p -> cores(p).isPresent()
                        && ROLES.contains(role(p))
                        && measured(p).isPresent())
                .toList();
        Set<String> settings = new TreeSet<>();
        trials.stream().filter(p -> role(p).equals(LEVEL)).forEach(p -> settings.add(setting(p)));
        List<MeasuredSeries> all = new ArrayList<>();
        for (String setting : settings) {
            List<LoadPoint> mine = trials.stream()
                    .filter(p -> !role(p).equals(LEVEL) || setting(p).equals(setting))
                    .toList();
            String name = settings.size() == 1 ? experiment.id() : experiment.id() + " " + setting;
            all.add(series(name, experiment, mine));
        }
        return all;
    }

    private static MeasuredSeries series(String name, Experiment experiment, List<LoadPoint> trials) {
        List<LoadPoint> usable =
                trials.stream().filter(p -> p.state() == State.MEASURED).toList();
        List<ScalingPoint> points = usable.stream()
                .map(p -> new ScalingPoint(
                        cores(p).orElseThrow(),
                        measured(p).map(RunPoints::rate).orElseThrow(),
                        p.trial() + (role(p).equals("base again") ? " again" : "")))
                .toList();
        List<String> notes = new ArrayList<>();
        notes.add("One point a trial of " + experiment.id() + ", its base on 1 core included, its controls left out.");
        if (usable.size() < trials.size()) {
            int left = trials.size() - usable.size();
            notes.add(left + (left == 1 ? " trial is" : " trials are") + " left out: void or not measured to the end.");
        }
        experiment
                .verdict()
                .filter(Verdict.Void.class::isInstance)
                .ifPresent(v -> notes.add("The verdict of the experiment is void: " + v.because()));
        return new MeasuredSeries(name, CORES, "throughput", "ops/s", points, notes);
    }

    private static Optional<Double> cores(LoadPoint point) {
        return Optional.ofNullable(point.levels().get(CORES))
                .filter(Decimal::is)
                .map(Double::parseDouble)
                .filter(cores -> cores >= 1);
    }

    private static String role(LoadPoint point) {
        return point.levels().getOrDefault(ROLE, LEVEL);
    }

    private static String setting(LoadPoint point) {
        SortedMap<String, String> others = new TreeMap<>(point.levels());
        others.keySet().removeAll(Set.of(CORES, ROLE));
        return others.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Optional<Measure> measured(LoadPoint point) {
        return MEASURES.stream()
                .flatMap(name -> point.measure(name).stream())
                .filter(m -> m.value() > 0 && (m.unit().equals("1/s") || SECONDS.containsKey(m.unit())))
                .findFirst();
    }

    private static double rate(Measure measure) {
        return Optional.ofNullable(SECONDS.get(measure.unit()))
                .map(seconds -> 1 / (measure.value() * seconds))
                .orElse(measure.value());
    }
}
