package dev.headroom.scenarios.cli;

import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.stage.Experiments;
import dev.headroom.results.stage.StageCommand;
import dev.headroom.scenarios.experiment.LoadExperiments;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the claims about replicas, caches and queues. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Drives real services, caches, queues and databases, and holds them against the laws.",
        footer = "exit codes: 0 measured, 1 a gate was missed, 2 bad input, 3 failed or void, 130 interrupted")
final class LoadCommand extends StageCommand {
    @Option(names = "--list", description = "list the claims about replicas, and stop")
    private boolean list;

    private @Nullable LoadExperiments experiments;

    LoadCommand(Path home) {
        super(Claim.Side.REPLICAS, home);
    }

    @Override
    protected Experiments experiments(RunFolder folder) {
        LoadExperiments started = new LoadExperiments(folder);
        experiments = started;
        return started;
    }

    @Override
    public Integer call() {
        if (list) {
            Catalogue.claims().stream()
                    .filter(claim -> claim.side() == Claim.Side.REPLICAS)
                    .forEach(claim -> System.out.printf(Locale.ROOT, "%-16s %s%n", claim.id(), claim.claim()));
            return 0;
        }
        try {
            return super.call();
        } finally {
            if (experiments != null) {
                experiments.close();
            }
        }
    }
}
