package dev.headroom.results.cli;

import dev.headroom.results.cli.fit.FitCommand;
import dev.headroom.results.cli.predict.PredictCommand;
import dev.headroom.results.file.Version;
import dev.headroom.results.terminal.CommandMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that need no system under test: run, report, fit, predict, help. */
@Command(
        name = "headroom",
        mixinStandardHelpOptions = true,
        versionProvider = HeadroomMain.BuildVersion.class,
        description = {"Does it scale? Measures cores and replicas against what the laws predicted.", ""},
        subcommands = {
            RunCommand.class,
            ReportCommand.class,
            SweepCommand.class,
            FitCommand.class,
            PredictCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:everything was measured (a verdict of fails is a finding, not an error)",
            "  1:a gate that the plan set was missed",
            "  2:a plan, option or file was refused",
            "  3:a measurement failed or was void",
            "130:interrupted"
        })
public final class HeadroomMain implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(CommandMain.run(commands(), arguments));
    }

    static CommandLine commands() {
        CommandLine commands = new CommandLine(new HeadroomMain());
        HandedOver.list(commands, "cores", "Measures the cores side of a plan only (JMH).");
        HandedOver.list(commands, "load", "Measures the replicas side of a plan only (Gatling).");
        HandedOver.list(
                commands, "doctor", "Says what this machine offers, what can run here and why the rest cannot.");
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a command: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** The version of this build, for {@code --version}. */
    static final class BuildVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"headroom " + Version.current()};
        }
    }
}
