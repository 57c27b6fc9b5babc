package dev.headroom.results.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that another module has: listed here for the help and the spelling, started by the script. */
@Command
final class HandedOver implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Lists a command of another module. */
    static void list(CommandLine commands, String name, String description) {
        CommandLine listed = new CommandLine(new HandedOver());
        listed.getCommandSpec().usageMessage().description(description);
        commands.addSubcommand(name, listed);
    }

    @Override
    public Integer call() {
        throw new IllegalStateException(
                spec.name() + " runs in a module of its own: start it as scripts/headroom " + spec.name() + " --help");
    }
}
