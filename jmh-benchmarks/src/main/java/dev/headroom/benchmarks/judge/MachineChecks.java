package dev.headroom.benchmarks.judge;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.rule.measuring.EnoughCores;
import dev.headroom.results.rule.measuring.GeneratorOnTheHost;
import dev.headroom.results.rule.measuring.UndisturbedCores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether the cores were there, were cores, and were the forks' own. */
public final class MachineChecks {
    private static final double HARNESS_LIMIT_CORES = 0.1;

    private final Observations seen;
    private final SweepFacts facts;

    /** The checks of these forks on the machine that {@code facts} tell of. */
    public MachineChecks(Observations seen, SweepFacts facts) {
        this.seen = seen;
        this.facts = facts;
    }

    /** All of them. */
    public List<Check> all() {
        List<Check> checks = new ArrayList<>(List.of(
                GeneratorOnTheHost.affinity(facts.affinityObstacle()), physicalCores(), disturbance(), harness()));
        checks.add(new Check(
                Rule.HONEST_BASELINE,
                "baseline",
                Severity.NOTE,
                true,
                "every speedup is divided by the same work done by one thread on one core, without a team"));
        return checks;
    }

    /** A second thread of a core is no second core. */
    private Check physicalCores() {
        return EnoughCores.physicalCores(seen.levels(), facts.physicalCores());
    }

    private Check disturbance() {
        List<Check> forks =
                seen.points().stream().flatMap(point -> point.checks().stream()).toList();
        return UndisturbedCores.forks(
                forks,
                seen.points().size(),
                "no fork waited for its cores or lost them to others",
                facts.repeated() + " disturbed forks were measured again");
    }

    private Check harness() {
        double mean = seen.all(ForkPoint.HARNESS).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        boolean shared = seen.mostCores() >= facts.usableCores();
        return new Check(
                Rule.GENERATOR_ON_THE_HOST,
                "harness on the same cores",
                Severity.WARN,
                mean <= HARNESS_LIMIT_CORES,
                String.format(
                        Locale.ROOT,
                        "the waiting harness used %.3f cores while forks ran%s",
                        mean,
                        shared ? ", on the cores that were measured" : ""));
    }
}
