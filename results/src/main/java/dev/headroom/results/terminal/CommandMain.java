package dev.headroom.results.terminal;

import dev.headroom.results.file.UnreadableRun;
import dev.headroom.results.plan.InvalidPlan;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** How every command's main runs: picocli, errors in one sentence, the documented exit codes. */
public final class CommandMain {
    private CommandMain() {}

    /** Runs a command; returns its exit code and never throws for a user's mistake. */
    public static int run(Object command, String... arguments) {
        CommandLine line = new CommandLine(command);
        line.setExecutionExceptionHandler((e, l, parsed) -> failed(e, l));
        line.setParameterExceptionHandler((e, rest) -> {
            l(e.getCommandLine(), "headroom: " + e.getMessage());
            if (e instanceof UnmatchedArgumentException) {
                UnmatchedArgumentException.printSuggestions(
                        e, e.getCommandLine().getErr());
            }
            l(e.getCommandLine(), "try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
            return ExitCode.BAD_INPUT;
        });
        return line.execute(arguments);
    }

    private static int failed(Exception e, CommandLine line) {
        String message = Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
        l(line, "headroom: " + message);
        if (e instanceof InvalidPlan || e instanceof UnreadableRun) {
            return ExitCode.BAD_INPUT;
        }
        if (Boolean.getBoolean("headroom.debug")) {
            e.printStackTrace(line.getErr());
        } else {
            l(line, "(run with HEADROOM_DEBUG=1 for the full story)");
        }
        return ExitCode.NOT_MEASURED;
    }

    private static void l(CommandLine line, String text) {
        line.getErr().println(text);
    }
}
