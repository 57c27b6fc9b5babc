package dev.headroom.results.terminal;

import dev.headroom.results.beside.Incomparable;
import dev.headroom.results.file.UnreadableRun;
import dev.headroom.results.input.UnreadablePoints;
import dev.headroom.results.plan.InvalidPlan;
import dev.headroom.results.plan.NearestName;
import java.util.Optional;
import java.util.Set;
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
        line.setParameterExceptionHandler((e, parsed) -> refused(e));
        return line.execute(arguments);
    }

    private static int refused(ParameterException e) {
        CommandLine line = e.getCommandLine();
        Optional<String> unknown = unknownCommand(e);
        print(line, "headroom: " + unknown.orElse(e.getMessage()));
        if (unknown.isEmpty() && e instanceof UnmatchedArgumentException) {
            UnmatchedArgumentException.printSuggestions(e, line.getErr());
        }
        print(line, "try '" + line.getCommandSpec().qualifiedName() + " --help'");
        return ExitCode.BAD_INPUT;
    }

    private static int failed(Exception e, CommandLine line) {
        String message = Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
        print(line, "headroom: " + message);
        if (badInput(e)) {
            return ExitCode.BAD_INPUT;
        }
        if (Boolean.getBoolean("headroom.debug")) {
            e.printStackTrace(line.getErr());
        } else {
            print(line, "(run with HEADROOM_DEBUG=1 for the full story)");
        }
        return ExitCode.NOT_MEASURED;
    }

    private static boolean badInput(Exception e) {
        return e instanceof InvalidPlan
                || e instanceof UnreadableRun
                || e instanceof UnreadablePoints
                || e instanceof Incomparable;
    }

    /** A word where a command's name was expected. */
    private static Optional<String> unknownCommand(ParameterException e) {
        Set<String> known = e.getCommandLine().getSubcommands().keySet();
        if (known.isEmpty() || !(e instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        return unmatched.getUnmatched().stream()
                .findFirst()
                .filter(word -> !word.startsWith("-"))
                .map(word -> "no such command: " + word + NearestName.hint(word, known));
    }

    private static void print(CommandLine line, String text) {
        line.getErr().println(text);
    }
}
