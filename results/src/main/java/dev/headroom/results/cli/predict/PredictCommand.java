package dev.headroom.results.cli.predict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks a law: each is a subcommand with the law's own options. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        description = "Says what a law predicts, as text or JSON; measures nothing.",
        footer = {
            "",
            "Times carry a unit (5ms, 1s, 250us, 2min), rates are per second, percentiles are percentages (99).",
            "Example: scripts/headroom predict mmc --arrival-rate 640 --service-time 5ms --servers 4 --percentile 99"
        },
        subcommands = {
            AmdahlCommand.class,
            GustafsonCommand.class,
            UslCommand.class,
            MmcCommand.class,
            ReplicasCommand.class,
            MvaCommand.class,
            LruCommand.class,
            TtlCommand.class
        })
public final class PredictCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a law: " + String.join(", ", spec.subcommands().keySet()));
    }
}
