package dev.headroom.benchmarks.judge;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.rule.measuring.EnoughCores;
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
        List<Check> checks = new ArrayList<>(List.of(affinity(), physicalCores(), disturbance(), harness()));
        checks.add(new Check(
                Rule.HONEST_BASELINE,
                "baseline",
                Severity.NOTE,
                true,
                "every speedup is divided by the same work done by one thread on one core, without a team"));
        return checks;
    }

    private Check affinity() {
        boolean confined = facts.affinityObstacle().isBlank();
        return new Check(
                Rule.GENERATOR_ON_THE_HOST,
                "affinity",
                Severity.WARN,
                confined,
                confined
                        ? "every fork was confined to its cores by processor affinity"
                        : "forks were told their number of cores but not confined to them: "
                                + facts.affinityObstacle());
    }

    /** A second thread of a core is no second core. */
    private Check physicalCores() {
        return EnoughCores.physicalCores(seen.levels(), facts.physicalCores());
    }

    private Check disturbance() {
        List<String> complaints = seen.points().stream()
                .flatMap(point -> point.checks().stream())
                .filter(check -> check.rule() == Rule.ENVIRONMENT && !check.passed())
                .map(Check::finding)
                .toList();
        int forks = seen.points().size();
        String repeated = facts.repeated() + " disturbed forks were measured again";
        return new Check(
                Rule.ENVIRONMENT,
                "undisturbed cores",
                complaints.size() * 2 > forks ? Severity.VOID : Severity.WARN,
                complaints.isEmpty(),
                complaints.isEmpty()
                        ? "no fork waited for its cores or lost them to others; " + repeated
                        : complaints.size() + " of " + forks + " forks were disturbed (first: " + complaints.get(0)
                                + "); " + repeated);
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
