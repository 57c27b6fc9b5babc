package dev.headroom.results.terminal;

import dev.headroom.results.file.UnreadableRun;
import dev.headroom.results.plan.InvalidPlan;
import dev.headroom.results.plan.NearestName;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How every command's main runs: picocli, errors in one sentence, the documented exit codes. */
public final class CommandMain {
    private CommandMain() {}

    /** Runs a command; returns its exit code and never throws for a user's mistake. */
    public static int run(Object command, String... arguments) {
        return run(new CommandLine(command), arguments);
    }

    /** Runs a command line that already has its subcommands. */
    public static int run(CommandLine line, String... arguments) {
        line.setExecutionExceptionHandler((e, l, parsed) -> failed(e, l));
        line.setParameterExceptionHandler(CommandMain::refused);
        return line.execute(arguments);
    }

    private static int refused(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        print(line, "headroom: " + e.getMessage());
        if (e instanceof UnmatchedArgumentException) {
            UnmatchedArgumentException.printSuggestions(e, line.getErr());
            nearestCommand(line, arguments).ifPresent(n -> print(line, n));
        }
        print(line, "try '" + line.getCommandSpec().qualifiedName() + " --help'");
        return ExitCode.BAD_INPUT;
    }

    private static int failed(Exception e, CommandLine line) {
        String message = Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
        print(line, "headroom: " + message);
        if (e instanceof InvalidPlan || e instanceof UnreadableRun) {
            return ExitCode.BAD_INPUT;
        }
        if (Boolean.getBoolean("headroom.debug")) {
            e.printStackTrace(line.getErr());
        } else {
            print(line, "(run with HEADROOM_DEBUG=1 for the full story)");
        }
        return ExitCode.NOT_MEASURED;
    }

    private static Optional<String> nearestCommand(CommandLine line, String[] arguments) {
        return Arrays.stream(arguments)
                .findFirst()
                .filter(a -> !a.startsWith("-"))
                .flatMap(a -> NearestName.of(a, line.getSubcommands().keySet()))
                .map(n -> "did you mean " + n + "?");
    }

    private static void print(CommandLine line, String text) {
        line.getErr().println(text);
    }
}
