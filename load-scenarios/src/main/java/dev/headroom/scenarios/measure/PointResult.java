package dev.headroom.scenarios.measure;

import dev.headroom.results.Check;
import dev.headroom.results.rule.Rule;
import dev.headroom.scenarios.clock.Window;
import dev.headroom.scenarios.health.InFlight;
import dev.headroom.scenarios.health.InjectorHealth;
import java.util.List;
import java.util.Map;

/**
 * What one load point measured; a broken rule of severity void means that its numbers are kept and not used.
 *
 * @param intended requests of the measured part
 * @param achievedPerSecond right answers to them, over the measured seconds
 * @param littleInFlight rate of sent requests times their mean time in flight
 * @param failures messages of what went wrong, with their counts
 * @param observed what the requests sent turned out to be, by name
 * @param files written histograms, by what they time
 */
public record PointResult(
        String name,
        Window window,
        long intended,
        long sent,
        long answered,
        long errors,
        long timeOuts,
        long sheds,
        double offeredPerSecond,
        double achievedPerSecond,
        Latency response,
        Latency service,
        Latency lag,
        Answers answers,
        InFlight inFlight,
        double littleInFlight,
        InjectorHealth health,
        Map<String, Long> failures,
        Map<String, Double> observed,
        Map<String, String> files,
        List<Check> checks) {

    /** Whether the driver kept the rules, so that the numbers are about the target. */
    public boolean valid() {
        return checks.stream().noneMatch(Check::voids);
    }

    /** This point for a claim about counts: a driver that was late spoils times, but no count. */
    public PointResult forCounts() {
        return with(checks.stream().map(PointResult::onlyWarning).toList());
    }

    private static Check onlyWarning(Check check) {
        boolean aboutTimes = check.severity() == Check.Severity.VOID && check.rule() != Rule.OPEN_OR_CLOSED;
        return aboutTimes
                ? new Check(check.rule(), check.name(), Check.Severity.WARN, check.passed(), check.finding())
                : check;
    }

    PointResult with(List<Check> judged) {
        return new PointResult(
                name,
                window,
                intended,
                sent,
                answered,
                errors,
                timeOuts,
                sheds,
                offeredPerSecond,
                achievedPerSecond,
                response,
                service,
                lag,
                answers,
                inFlight,
                littleInFlight,
                health,
                failures,
                observed,
                files,
                judged);
    }
}
