package dev.headroom.scenarios.cli;

import dev.headroom.results.Environment;
import dev.headroom.results.machine.Machine;
import dev.headroom.scenarios.experiment.LoadExperiments;
import dev.headroom.scenarios.experiment.LoadExperiments.Readiness;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what this machine offers, and which experiments can run here. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what this machine offers, and which experiments can run here and why others can't.")
final class DoctorCommand implements Callable<Integer> {
    private static final List<String> SHOWN = List.of(
            "cpu_model",
            "physical_cores_allowed",
            "smt_siblings_shared",
            "cpu_quota_cpus",
            "steal_share_since_boot",
            "memory_bytes",
            "kernel",
            "java_version",
            "load_average_before");

    private final Machine machine;
    private final Path home;

    DoctorCommand(Machine machine, Path home) {
        this.machine = machine;
        this.home = home;
    }

    @Override
    public Integer call() {
        Environment environment = machine.environment(home);
        say("usable cores", String.valueOf(environment.usableCores()));
        SHOWN.forEach(fact -> say(fact.replace('_', ' '), environment.facts().getOrDefault(fact, "unknown")));
        System.out.println();
        Programs programs = Programs.ofThisMachine();
        say("docker", programs.docker());
        say("haproxy", programs.found("haproxy", "not found: our own balancer is used"));
        say("rabbitmq-server", programs.found("rabbitmq-server", "not found: no shipped experiment needs it"));
        say("redis-server", programs.found("redis-server", "not found: the bundled one is used"));
        say("chromium", programs.chromium());
        System.out.println();
        for (Readiness experiment : LoadExperiments.readiness()) {
            say(
                    experiment.id(),
                    experiment.obstacle().map(why -> "cannot run: " + why).orElse("can run"));
        }
        System.out.println("(claims about cores: scripts/headroom cores --list)");
        return 0;
    }

    private static void say(String what, String value) {
        System.out.printf(Locale.ROOT, "%-24s %s%n", what, value);
    }
}
