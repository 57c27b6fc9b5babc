package dev.headroom.scenarios.cli;

import dev.headroom.results.machine.Machine;
import dev.headroom.results.terminal.CommandMain;
import dev.headroom.targets.process.Sweep;
import dev.headroom.targets.process.Workspaces;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the replicas side: {@code load} and {@code doctor}. */
@Command(
        name = "headroom",
        mixinStandardHelpOptions = true,
        description = "Replicas, caches and queues, measured against what queueing theory predicted.",
        synopsisSubcommandLabel = "COMMAND")
public final class LoadMain {
    private LoadMain() {}

    public static void main(String[] arguments) {
        // What a harness that was killed has left would share the machine with the measurement.
        new Sweep(Workspaces.ofThisUser().root()).run();
        Path home = Path.of(System.getProperty("headroom.home", "."))
                .toAbsolutePath()
                .normalize();
        System.exit(CommandMain.run(commands(home), arguments));
    }

    static CommandLine commands(Path home) {
        CommandLine commands = new CommandLine(new LoadMain());
        commands.addSubcommand("load", new LoadCommand(home));
        commands.addSubcommand("doctor", new DoctorCommand(Machine.here(), home));
        return commands;
    }
}
