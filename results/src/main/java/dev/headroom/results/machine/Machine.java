package dev.headroom.results.machine;

import dev.headroom.results.Environment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;

/** This machine, as far as it lets itself be read (rule 21). */
public final class Machine {
    private static final String UNKNOWN = "unknown";

    private final Path root;
    private final Clock clock;

    /**
     * A reader of this machine.
     *
     * @param root where {@code /proc} and {@code /sys} lie, normally {@code /}
     */
    public Machine(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** The machine this process runs on. */
    public static Machine here() {
        return new Machine(Path.of("/"), Clock.systemUTC());
    }

    public Cpus cpus() {
        return Cpus.read(root);
    }

    /** Logical CPUs that may be used at once: affinity and quota respected, at least 1. */
    public int usableCores() {
        int allowed = Math.min(cpus().allowed().size(), Runtime.getRuntime().availableProcessors());
        OptionalDouble quota = new CpuQuota(root).cpus();
        int whole = quota.isPresent() ? (int) Math.floor(quota.getAsDouble() + 1e-9) : allowed;
        return Math.max(1, Math.min(allowed, whole));
    }

    /**
     * Everything about the machine that a reader of the results must know.
     *
     * @param home folder of the project, for its commit
     */
    public Environment environment(Path home) {
        SortedMap<String, String> facts = new TreeMap<>();
        Cpus cpus = cpus();
        processor(facts, cpus);
        system(facts);
        facts.put("java_version", System.getProperty("java.vendor") + " " + Runtime.version());
        facts.put(
                "java_flags",
                String.join(
                        " ",
                        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                .filter(a -> a.startsWith("-X"))
                                .toList()));
        facts.putAll(new Commit(home).facts());
        return new Environment(clock.instant().truncatedTo(ChronoUnit.MILLIS), usableCores(), facts);
    }

    private void processor(SortedMap<String, String> facts, Cpus cpus) {
        HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
        facts.put(
                "cpu_model",
                hardware.getProcessor().getProcessorIdentifier().getName().trim());
        facts.put("cpus_allowed", Integer.toString(cpus.allowed().size()));
        facts.put("physical_cores_allowed", Integer.toString(cpus.physicalCores()));
        facts.put("smt_siblings_shared", cpus.physicalCores() < cpus.allowed().size() ? "yes" : "no");
        OptionalDouble quota = new CpuQuota(root).cpus();
        facts.put(
                "cpu_quota_cpus", quota.isPresent() ? String.format(Locale.ROOT, "%.2f", quota.getAsDouble()) : "none");
        facts.put("memory_bytes", Long.toString(hardware.getMemory().getTotal()));
        facts.put("governor", text("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"));
        facts.put("clock_source", text("sys/devices/system/clocksource/clocksource0/current_clocksource"));
        facts.put("transparent_huge_pages", text("sys/kernel/mm/transparent_hugepage/enabled"));
        facts.put("numa_nodes", text("sys/devices/system/node/online"));
        facts.put("pressure_cpu", text("proc/pressure/cpu").lines().findFirst().orElse(UNKNOWN));
    }

    private void system(SortedMap<String, String> facts) {
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("kernel", System.getProperty("os.version"));
        facts.put("load_average_before", text("proc/loadavg"));
        facts.put(
                "steal_share_since_boot",
                ProcStat.read(root)
                        .map(s -> String.format(Locale.ROOT, "%.4f", (double) s.stealTicks() / s.totalTicks()))
                        .orElse(UNKNOWN));
    }

    private String text(String file) {
        try {
            Path path = root.resolve(file);
            return Files.isReadable(path)
                    ? Optional.of(Files.readString(path).trim())
                            .filter(t -> !t.isEmpty())
                            .orElse(UNKNOWN)
                    : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
