package dev.headroom.benchmarks.cli;

import dev.headroom.benchmarks.stage.CoresExperiments;
import dev.headroom.benchmarks.stage.Host;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.stage.Experiments;
import dev.headroom.results.stage.StageCommand;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the claims about cores. */
@Command(
        name = "cores",
        mixinStandardHelpOptions = true,
        description = "measure speedup over cores, confined fork by confined fork, against what the laws predict",
        footer = "exit codes: 0 measured, 1 a gate was missed, 2 bad input, 3 failed or void, 130 interrupted")
final class CoresCommand extends StageCommand {
    private final Host host;

    @Option(names = "--list", description = "list the claims about cores and the levels of this machine, and stop")
    private boolean list;

    CoresCommand(Path home, Host host) {
        super(Claim.Side.CORES, home);
        this.host = host;
    }

    @Override
    protected Experiments experiments(RunFolder folder) {
        return new CoresExperiments(folder, host);
    }

    @Override
    public Integer call() {
        if (list) {
            System.out.print(ClaimList.text(host));
            return 0;
        }
        return super.call();
    }
}
