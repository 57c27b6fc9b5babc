package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.speedup.StopRule;
import dev.headroom.benchmarks.stage.Host;
import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.State;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.statistics.series.SteadyState;
import java.util.List;

/** Whether a benchmark's forks were left alone, had settled and came back, and why there were no more of them. */
final class JarChecks {
    private final JarRequest request;
    private final Host host;
    private final Contender contender;
    private final List<LoadPoint> points;
    private final Rounds rounds;

    JarChecks(JarRequest request, Host host, Contender contender, List<LoadPoint> points, Rounds rounds) {
        this.request = request;
        this.host = host;
        this.contender = contender;
        this.points = List.copyOf(points);
        this.rounds = rounds;
    }

    List<Check> all() {
        return List.of(stopped(), warmUp(), steadiness(), disturbance(), failures(), affinity(), baseline());
    }

    private Check stopped() {
        StopRule.Decision decision = rounds.decision(contender.id());
        return new Check(
                Rule.INTERVAL_ACROSS_FORKS,
                "precision",
                Severity.WARN,
                decision instanceof StopRule.Decision.Precise,
                decision.sentence());
    }

    private Check warmUp() {
        int iterations = contender.length().warmup();
        String thrown =
                iterations + " iterations of " + contender.length().iteration().toMillis() + " ms";
        return new Check(
                Rule.STEADY_STATE,
                "warm-up",
                Severity.WARN,
                contender.settled(),
                contender.settled()
                        ? "a first fork on 1 core and one on " + request.mostCores() + " had settled within the "
                                + thrown + " that every fork throws away"
                        : "a first fork of " + WarmUp.SOUGHT_IN + " iterations did not settle; " + thrown
                                + " are thrown away, and the rest may still drift");
    }

    private Check steadiness() {
        List<Check> checks = named(JarPoint.STEADY);
        List<String> broken = broken(checks);
        boolean voids = checks.stream().filter(Check::voids).count() * 2 > checks.size();
        return new Check(
                Rule.STEADY_STATE,
                "steady forks",
                voids ? Severity.VOID : Severity.WARN,
                !SteadyState.beyondChance(broken.size(), checks.size()),
                broken.size() + " of " + checks.size() + " forks were not steady"
                        + (broken.isEmpty() ? "" : " (first: " + broken.get(0) + ")"));
    }

    private Check disturbance() {
        List<Check> checks = named(JarPoint.UNDISTURBED);
        List<String> broken = broken(checks);
        String repeated = rounds.repeated() + " disturbed forks of the sweep were measured again";
        return new Check(
                Rule.ENVIRONMENT,
                JarPoint.UNDISTURBED,
                broken.size() * 2 > checks.size() ? Severity.VOID : Severity.WARN,
                broken.isEmpty(),
                broken.isEmpty()
                        ? "no fork lost its cores to others; " + repeated
                        : broken.size() + " of " + checks.size() + " forks were disturbed (first: " + broken.get(0)
                                + "); " + repeated);
    }

    private Check failures() {
        long failed =
                points.stream().filter(point -> point.state() == State.FAILED).count();
        return new Check(
                Rule.ERRORS_COUNT,
                "forks that failed",
                Severity.WARN,
                failed == 0,
                failed + " of " + points.size() + " forks failed"
                        + (failed == 0 ? "" : "; they are kept as failed and count in nothing"));
    }

    private Check affinity() {
        String obstacle = host.confinement().obstacle();
        return new Check(
                Rule.GENERATOR_ON_THE_HOST,
                "affinity",
                Severity.WARN,
                obstacle.isBlank(),
                obstacle.isBlank()
                        ? "every fork was confined to its cores by processor affinity"
                        : "forks were told their number of cores but not confined to them: " + obstacle);
    }

    private Check baseline() {
        return new Check(
                Rule.HONEST_BASELINE,
                "baseline",
                Severity.NOTE,
                true,
                "every speedup is divided by the same benchmark with " + request.threadsOn(1) + " thread"
                        + (request.threadsOn(1) == 1 ? "" : "s")
                        + " on 1 core; whether that is the best sequential code, only its author knows");
    }

    private List<Check> named(String name) {
        return points.stream()
                .flatMap(point -> point.checks().stream())
                .filter(check -> check.name().equals(name))
                .toList();
    }

    private static List<String> broken(List<Check> checks) {
        return checks.stream()
                .filter(check -> !check.passed())
                .map(Check::finding)
                .toList();
    }
}
