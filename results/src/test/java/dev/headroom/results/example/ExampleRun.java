package dev.headroom.results.example;

import dev.headroom.results.Environment;
import dev.headroom.results.State;
import dev.headroom.results.SystemFacts;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.plan.Plan;
import dev.headroom.results.plan.PlanFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** A run that has everything: claims that hold, fail, stay open and are void, one skipped and one cut short. */
public final class ExampleRun {
    /** When the run began. */
    public static final Instant BEGAN = Instant.parse("2026-11-24T08:15:30.250Z");

    private static final String COMMAND = "scripts/headroom run quick --seed 20261124";

    private ExampleRun() {}

    /** Writes the run below {@code runs}; its last experiment was interrupted by the user. */
    public static RunFolder write(Path runs) {
        RunFolder folder = begin(runs);
        ExampleCores.write(folder);
        ExampleReplicas.write(folder);
        folder.begin(Catalogue.claim("cache-aside"), COMMAND);
        folder.add("cache-aside", ExamplePoints.cache(folder));
        folder.note("interrupted by the user; every finished load point is kept");
        folder.finish(State.INTERRUPTED);
        return folder;
    }

    /** A run that has just begun. */
    public static RunFolder begin(Path runs) {
        Plan plan = PlanFile.read("quick", 8);
        return RunFolder.create(runs, Clock.fixed(BEGAN, ZoneOffset.UTC), plan, environment());
    }

    /** The command of every example. */
    static String command() {
        return COMMAND;
    }

    static SystemFacts postgresql() {
        return new SystemFacts(
                "postgresql",
                "18.6",
                "process",
                new TreeMap<>(Map.of("fsync", "on", "synchronous_commit", "on", "wal_sync_method", "fdatasync")));
    }

    /** A machine of 8 cores. */
    public static Environment environment() {
        return new Environment(
                BEGAN,
                8,
                new TreeMap<>(Map.of(
                        "cpu_model", "Example Processor 9000 @ 3.20GHz",
                        "os", "Linux amd64",
                        "kernel", "6.8.0",
                        "java_version", "Debian 17.0.15+6",
                        "steal_share_since_boot", "0.0004",
                        "governor", "unknown",
                        "commit", "0123456789abcdef")));
    }
}
