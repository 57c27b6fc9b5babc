package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.speedup.StopRule;
import dev.headroom.benchmarks.stage.Host;
import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.State;
import dev.headroom.results.rule.Rule;
import dev.headroom.results.rule.measuring.GeneratorOnTheHost;
import dev.headroom.results.rule.measuring.UndisturbedCores;
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
        return List.of(
                stopped(),
                warmUp(),
                steadiness(),
                disturbance(),
                failures(),
                GeneratorOnTheHost.affinity(host.confinement().obstacle()),
                baseline());
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
        List<Check> checks = of(Rule.STEADY_STATE);
        return SteadyState.forks(
                "steady forks",
                checks,
                checks.stream()
                        .filter(check -> !check.passed())
                        .findFirst()
                        .map(first -> " (first: " + first.finding() + ")")
                        .orElse(""));
    }

    private Check disturbance() {
        List<Check> checks = of(Rule.ENVIRONMENT);
        return UndisturbedCores.forks(
                checks,
                checks.size(),
                "no fork lost its cores to others",
                rounds.repeated() + " disturbed forks of the sweep were measured again");
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

    private List<Check> of(Rule rule) {
        return points.stream()
                .flatMap(point -> point.checks().stream())
                .filter(check -> check.rule() == rule)
                .toList();
    }
}
