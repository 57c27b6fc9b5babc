package dev.headroom.scenarios.measure;

import dev.headroom.results.Check;
import dev.headroom.results.law.flow.LittlesLaw;
import dev.headroom.results.rule.measuring.CoordinatedOmission;
import dev.headroom.results.rule.measuring.ErrorsCount;
import dev.headroom.results.rule.measuring.GeneratorOnTheHost;
import dev.headroom.results.rule.measuring.LittlesLawAudit;
import dev.headroom.results.rule.measuring.Noise;
import dev.headroom.results.rule.measuring.OpenOrClosed;
import dev.headroom.results.statistics.series.SteadyState;
import dev.headroom.scenarios.health.InjectorHealth;
import dev.headroom.scenarios.plan.LoadModel;
import java.util.List;

/** The rules of the method that the driver must keep, held against one measured point. */
final class DriverRules {
    private final LoadModel model;
    private final PointResult point;
    private final SteadyState steadyState;

    DriverRules(LoadModel model, PointResult point, SteadyState steadyState) {
        this.model = model;
        this.point = point;
        this.steadyState = steadyState;
    }

    List<Check> checks() {
        long late = point.lag().checkedP99Nanos();
        long p99 = point.response().checkedP99Nanos();
        InjectorHealth health = point.health();
        return List.of(
                CoordinatedOmission.lateness(late, p99),
                CoordinatedOmission.besideTheMedian(late, point.response().checkedMedianNanos()),
                OpenOrClosed.reached(
                        model instanceof LoadModel.Open,
                        point.answered() + point.errors() + point.timeOuts(),
                        point.intended(),
                        point.sheds()),
                GeneratorOnTheHost.cpu(health.cpuShare(), health.processors()),
                Noise.stalls(
                        health.heartbeatLateP99Nanos(),
                        health.heartbeatLateMaximumNanos(),
                        CoordinatedOmission.allowedNanos(p99)),
                GeneratorOnTheHost.pauses(health.longestPauseMillis()),
                ErrorsCount.timeOuts(point.timeOuts(), point.intended()),
                LittlesLawAudit.of(LittlesLaw.ofProduct(point.inFlight().mean(), point.littleInFlight())),
                steadyState.check("steady state"));
    }
}
