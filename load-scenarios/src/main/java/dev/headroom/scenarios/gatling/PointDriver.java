package dev.headroom.scenarios.gatling;

import com.sun.management.OperatingSystemMXBean;
import dev.headroom.scenarios.direct.Journeys;
import dev.headroom.scenarios.health.GarbagePauses;
import dev.headroom.scenarios.health.Heartbeat;
import dev.headroom.scenarios.journey.Request;
import dev.headroom.scenarios.measure.PointMeasurement;
import dev.headroom.scenarios.measure.PointResult;
import dev.headroom.scenarios.plan.LoadPointSpec;
import java.lang.management.ManagementFactory;

/** Drives one load point in this process and measures it, the driver itself included. */
public final class PointDriver {
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    public PointResult drive(LoadPointSpec spec) {
        try (Request request = Journeys.named(spec.journey().name()).open(spec);
                Pacer pacer = Pacer.start();
                GarbagePauses pauses = new GarbagePauses()) {
            PointRun run = new PointRun(spec, request, pacer);
            try (Heartbeat heartbeat = Heartbeat.start(run.log()::inFlight, system::getProcessCpuTime)) {
                QuietRunner.run(run);
                PointMeasurement measurement =
                        new PointMeasurement(spec, run.window(), run.log().all());
                int[] measured = measurement.measuredIndices();
                return measurement.result(
                        heartbeat, pauses, run.failures(), request.observed(measured[0], measured[1]));
            }
        }
    }
}
