package dev.headroom.benchmarks.cli;

import dev.headroom.benchmarks.drive.Collector;
import dev.headroom.benchmarks.stage.CoresExperiments;
import dev.headroom.benchmarks.stage.Host;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.stage.Experiments;
import dev.headroom.results.stage.StageCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the claims about cores. */
@Command(
        name = "cores",
        mixinStandardHelpOptions = true,
        description = "measure speedup over cores, confined fork by confined fork, against what the laws predict",
        footer = "exit codes: 0 measured, 1 a gate was missed, 2 bad input, 3 failed or void, 130 interrupted")
final class CoresCommand extends StageCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    private @Nullable Host host;

    @Option(names = "--list", description = "list the claims about cores and the levels of this machine, and stop")
    private boolean list;

    CoresCommand(Path home) {
        super(Claim.Side.CORES, home);
    }

    /** The machine with the JVM the user chose; a JVM that refuses its settings is refused before anything is measured. */
    private Host host() {
        Host host = Host.here(jvm.choice(), jvm.smt());
        try {
            jvm.choice().or(Collector.SERIAL, Optional.empty()).check(host.usableCores());
        } catch (IOException | IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before anything was measured", interrupted);
        }
        return host;
    }

    @Override
    protected Experiments experiments(RunFolder folder) {
        return new CoresExperiments(folder, Objects.requireNonNull(host));
    }

    @Override
    public Integer call() {
        if (list) {
            System.out.print(ClaimList.text(Host.here(jvm.choice(), jvm.smt())));
            return 0;
        }
        host = host();
        return super.call();
    }
}
