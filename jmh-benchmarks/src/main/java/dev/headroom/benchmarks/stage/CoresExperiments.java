package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.emulate.Emulation;
import dev.headroom.benchmarks.emulate.Way;
import dev.headroom.benchmarks.experiment.AmdahlHalfSerial;
import dev.headroom.benchmarks.experiment.CoreLevels;
import dev.headroom.benchmarks.experiment.CoresExperiment;
import dev.headroom.benchmarks.experiment.EmulatedClaim;
import dev.headroom.benchmarks.experiment.RealCode;
import dev.headroom.benchmarks.experiment.SerializedSections;
import dev.headroom.benchmarks.experiment.SingleThreadedCode;
import dev.headroom.benchmarks.experiment.SweptExperiment;
import dev.headroom.benchmarks.experiment.TwentyHourJob;
import dev.headroom.benchmarks.experiment.WorkGrows;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.plan.InvalidPlan;
import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.stage.Experiments;
import dev.headroom.results.terminal.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The claims about cores, as the stage of a run measures them. */
public final class CoresExperiments implements Experiments {
    private static final String SERIAL_FRACTION = "serial_fraction";

    private static final Map<String, Function<PlannedExperiment, SweptExperiment>> ALL = Map.of(
            "amdahl-half-serial", planned -> new AmdahlHalfSerial(),
            "twenty-hour-job", planned -> new TwentyHourJob(),
            "single-threaded-code", planned -> new SingleThreadedCode(),
            "serialized-sections", planned -> new SerializedSections(planned.number(SERIAL_FRACTION)),
            "work-grows", planned -> new WorkGrows(planned.number(SERIAL_FRACTION)),
            "real-code", planned -> new RealCode(planned.words("samples")));

    private final Host host;
    private final List<SharedSweep> sweeps = new ArrayList<>();

    /** What must be equal for experiments to share forks. */
    private record Settings(int trials, Duration warmUp, Duration duration, SortedMap<String, String> overrides) {
        static Settings of(PlannedExperiment planned) {
            // Emulated levels are measured apart: they are no reason to measure the native ones apart.
            SortedMap<String, String> overrides = new TreeMap<>(planned.overrides());
            overrides.keySet().removeIf(name -> name.startsWith("emulated_"));
            return new Settings(planned.trials(), planned.warmUp(), planned.duration(), overrides);
        }
    }

    /** The experiments of the run in {@code folder}, on {@code host}. */
    public CoresExperiments(RunFolder folder, Host host) {
        this.host = host;
        Map<Settings, List<PlannedExperiment>> alike = new LinkedHashMap<>();
        for (PlannedExperiment planned : folder.run().plan().on(Claim.Side.CORES)) {
            if (obstacle(planned).isEmpty()) {
                alike.computeIfAbsent(Settings.of(planned), settings -> new ArrayList<>())
                        .add(planned);
            }
        }
        alike.values().forEach(group -> sweeps.add(sweep(group, folder)));
    }

    private SharedSweep sweep(List<PlannedExperiment> group, RunFolder folder) {
        List<Member> members = group.stream()
                .map(planned -> new Member(of(planned), levels(planned), emulated(planned)))
                .toList();
        return new SharedSweep(members, new Bench(group.get(0), host), folder);
    }

    private List<Integer> levels(PlannedExperiment planned) {
        return CoreLevels.of(planned.levels(), host.physicalCores(), host.usableCores());
    }

    private static SweptExperiment of(PlannedExperiment planned) {
        Function<PlannedExperiment, SweptExperiment> made = ALL.get(planned.id());
        if (made == null) {
            throw new IllegalArgumentException("experiment " + planned.id() + " is not about cores; those are "
                    + String.join(", ", new TreeSet<>(ALL.keySet())));
        }
        return made.apply(planned);
    }

    /** Native levels are emulated too: that they agree is what makes the others worth a look. */
    private Optional<EmulatedClaim> emulated(PlannedExperiment planned) {
        if (!(of(planned) instanceof CoresExperiment experiment)
                || experiment.emulated().isEmpty()
                || planned.wholes("emulated_levels").isEmpty()) {
            return Optional.empty();
        }
        List<Integer> levels = new ArrayList<>(levels(planned));
        levels.addAll(planned.wholes("emulated_levels"));
        try {
            Emulation emulation = new Emulation(
                    levels,
                    planned.number("emulated_share"),
                    planned.words("emulated_ways").stream().map(Way::of).toList(),
                    host.usableCores());
            return experiment.emulated().map(work -> new EmulatedClaim(experiment, work, emulation));
        } catch (IllegalArgumentException refused) {
            throw new InvalidPlan(planned.id() + ": " + refused.getMessage());
        }
    }

    @Override
    public Duration planned(PlannedExperiment experiment) {
        return sweep(experiment.id()).map(SharedSweep::planned).orElse(Duration.ZERO);
    }

    @Override
    public Optional<String> obstacle(PlannedExperiment experiment) {
        if (host.usableCores() < 2) {
            return Optional.of("a speedup needs 2 usable cores, this machine gives 1; widen the affinity or the quota");
        }
        return levels(experiment).size() < 2
                ? Optional.of("its only level is 1 core, the base of every speedup; plan a level above it")
                : Optional.empty();
    }

    @Override
    public void measure(PlannedExperiment experiment, RunFolder folder, Progress progress) throws InterruptedException {
        sweep(experiment.id()).orElseThrow().measure(experiment.id(), progress);
    }

    private Optional<SharedSweep> sweep(String experiment) {
        return sweeps.stream().filter(sweep -> sweep.has(experiment)).findFirst();
    }
}
