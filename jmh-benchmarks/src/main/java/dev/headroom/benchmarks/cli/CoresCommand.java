package dev.headroom.benchmarks.cli;

import dev.headroom.benchmarks.confine.Collector;
import dev.headroom.benchmarks.confine.JvmChoice;
import dev.headroom.benchmarks.jar.sweep.JarRequest;
import dev.headroom.benchmarks.stage.CoresExperiments;
import dev.headroom.benchmarks.stage.Host;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.stage.Experiments;
import dev.headroom.results.stage.ParentWatch;
import dev.headroom.results.stage.StageCommand;
import dev.headroom.results.terminal.ExitCode;
import dev.headroom.results.terminal.ShellWord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
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

    @ArgGroup(exclusive = false, heading = "%nAny JMH jar:%n")
    private @Nullable JarOptions jar;

    private @Nullable Host host;

    @Option(names = "--list", description = "list the claims about cores and the levels of this machine, and stop")
    private boolean list;

    CoresCommand(Path home) {
        super(Claim.Side.CORES, home);
    }

    /** The machine with the JVM the user chose; a JVM that refuses its settings is refused before anything is measured. */
    private Host host() {
        JvmChoice choice = jvm.choice();
        Host host = Host.here(choice, jvm.smt());
        if (choice.equals(JvmChoice.none())) {
            return host;
        }
        try {
            choice.or(Collector.SERIAL, Optional.empty()).check(host.usableCores());
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
        if (jar != null) {
            return sweep(jar, host);
        }
        return super.call();
    }

    private int sweep(JarOptions options, Host measured) {
        ParseResult parsed = spec.commandLine().getParseResult();
        if (!parsed.matchedPositionals().isEmpty() || parsed.hasMatchedOption("--run")) {
            throw new ParameterException(
                    spec.commandLine(), "--jar is measured into a run of its own; leave out the plan and --run");
        }
        ParentWatch.endWithParent();
        String command = "scripts/headroom cores "
                + parsed.originalArgs().stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
        try {
            JarRequest request = options.request(measured, seed().orElse(1), command);
            Path scratch = Path.of(System.getProperty("java.io.tmpdir", ""));
            return new JarStage(request, measured, scratch).measure(runsFolder(), home());
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()), refused);
        } catch (IOException failed) {
            throw new UncheckedIOException("the sweep cannot read or write its files: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }
}
