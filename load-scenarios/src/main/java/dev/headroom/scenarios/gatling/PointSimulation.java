package dev.headroom.scenarios.gatling;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import dev.headroom.scenarios.journey.Request;
import dev.headroom.scenarios.plan.LoadModel;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The only simulation: one load point, handed over by {@link QuietRunner} because Gatling makes it by reflection. */
public final class PointSimulation extends Simulation {
    // Gatling's own configuration is static, so there is one run at a time in a process anyway.
    private static final AtomicReference<@Nullable PointRun> NEXT = new AtomicReference<>();

    static void next(PointRun run) {
        NEXT.set(run);
    }

    /** Called by Gatling. */
    public PointSimulation() {
        PointRun run = Objects.requireNonNull(NEXT.get(), "no load point was handed over");
        ChainBuilder step = exec(new Release(run))
                .exec(doIf((io.gatling.javaapi.core.Session session) -> session.getBoolean(Release.LAUNCHED))
                        .then(request(run)));
        PopulationBuilder population = run.spec().model() instanceof LoadModel.Closed closed
                ? users(run, closed, step)
                : arrivals(run, scenario("open").exec(step));
        if (run.request() instanceof Request.Http call) {
            population = population.protocols(new HttpSteps(run, call).protocol());
        }
        setUp(population);
    }

    private static ChainBuilder request(PointRun run) {
        return run.request() instanceof Request.Http call
                ? new HttpSteps(run, call).chain()
                : exec(new ClientCall(run, (Request.Call) run.request()));
    }

    // Gatling brings the users of each second spread over that second; the pacer holds each until its exact time.
    private static PopulationBuilder arrivals(PointRun run, ScenarioBuilder scenario) {
        Duration second = Duration.ofSeconds(1);
        OpenInjectionStep[] steps = Arrays.stream(run.schedule().perSecond())
                .mapToObj(count ->
                        count == 0 ? nothingFor(second) : rampUsers(count).during(second))
                .toArray(OpenInjectionStep[]::new);
        return scenario.injectOpen(steps);
    }

    private static PopulationBuilder users(PointRun run, LoadModel.Closed closed, ChainBuilder step) {
        return scenario("closed")
                .exec(asLongAs((io.gatling.javaapi.core.Session session) -> !run.over())
                        .on(step))
                .injectClosed(constantConcurrentUsers(closed.users()).during(Duration.ofSeconds(1)));
    }
}
