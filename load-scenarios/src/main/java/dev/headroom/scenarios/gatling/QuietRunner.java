package dev.headroom.scenarios.gatling;

import io.gatling.app.Runner;
import io.gatling.commons.stats.Status;
import io.gatling.commons.util.DefaultClock;
import io.gatling.core.actor.ActorRef;
import io.gatling.core.actor.ActorSystem;
import io.gatling.core.cli.GatlingArgs;
import io.gatling.core.config.GatlingConfiguration;
import io.gatling.core.config.GatlingConfiguration$;
import io.gatling.core.controller.Controller;
import io.gatling.core.scenario.SimulationParams;
import io.gatling.core.session.GroupBlock;
import io.gatling.core.stats.DataWritersStatsEngine;
import io.gatling.core.stats.StatsEngine;
import io.gatling.core.stats.writer.RunMessage;
import io.gatling.netty.util.Transports;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.TimeUnit;
import scala.Option;
import scala.collection.immutable.List;

/**
 * Gatling's runner without what a measurement must not do: no version check, no analytics, no warm-up call to the
 * internet, no files, no end of the process.
 */
final class QuietRunner extends Runner {
    private final ActorSystem system;
    private final GatlingConfiguration configuration;
    private final PointRun run;

    private QuietRunner(
            ActorSystem system, EventLoopGroup loops, GatlingArgs arguments, GatlingConfiguration conf, PointRun run) {
        super(system, loops, new DefaultClock(), arguments, conf);
        this.system = system;
        this.configuration = conf;
        this.run = run;
    }

    /** Runs the load point and returns when its last request has ended. */
    static void run(PointRun run) {
        GatlingConfiguration configuration = GatlingConfiguration$.MODULE$.load();
        ActorSystem system = new ActorSystem();
        EventLoopGroup loops = Transports.newEventLoopGroup(true, false, 0, "gatling");
        try {
            PointSimulation.next(run);
            new QuietRunner(system, loops, arguments(), configuration, run).run();
        } finally {
            system.close();
            loops.shutdownGracefully(0, 2_000, TimeUnit.MILLISECONDS).awaitUninterruptibly();
        }
    }

    private static GatlingArgs arguments() {
        return GatlingArgs.apply(
                Option.apply(PointSimulation.class.getName()),
                Option.empty(),
                true,
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }

    // Gatling asks Maven Central for its newest version here; nothing may leave this machine.
    @Override
    public void displayVersionWarning() {}

    @Override
    public StatsEngine newStatsEngine(SimulationParams parameters, RunMessage message) {
        return new Failures(
                DataWritersStatsEngine.apply(
                        parameters, message, system, new DefaultClock(), Option.empty(), configuration),
                run);
    }

    /** Keeps the messages of failed requests; our own clocks keep everything else. */
    private record Failures(StatsEngine engine, PointRun run) implements StatsEngine {
        @Override
        public void start() {
            engine.start();
        }

        @Override
        public void stop(ActorRef<Controller.Command> controller, Option<Exception> failure) {
            engine.stop(controller, failure);
        }

        @Override
        public void logUserStart(String scenario) {}

        @Override
        public void logUserEnd(String scenario) {}

        @Override
        public void logResponse(
                String scenario,
                List<String> groups,
                String request,
                long startMillis,
                long endMillis,
                Status status,
                Option<String> code,
                Option<String> message) {
            if (!"OK".equals(status.name())) {
                run.failed(message.isEmpty() ? "no message" : message.get());
            }
        }

        @Override
        public void logGroupEnd(String scenario, GroupBlock group, long exitMillis) {}

        @Override
        public void logRequestCrash(String scenario, List<String> groups, String request, String error) {
            run.failed(error);
        }
    }
}
