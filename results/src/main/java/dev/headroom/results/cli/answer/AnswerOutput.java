package dev.headroom.results.cli.answer;

import dev.headroom.results.cli.option.Words;
import dev.headroom.results.terminal.ExitCode;
import java.util.function.Supplier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The part that all answering commands share: {@code --format}, and how a law's refusal reaches the user. */
public final class AnswerOutput {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "text or json; default: text")
    private Format format = Format.TEXT;

    private enum Format {
        TEXT,
        JSON
    }

    /**
     * A law over values that the user gave: what its domain refuses is the user's mistake.
     *
     * @param law builds the law and does nothing else, so that no mistake of the program passes for one of the user
     */
    public <L> L accept(Supplier<L> law) {
        try {
            return law.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Refuses the options given together, by a sentence that names them. */
    public ParameterException refusal(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    /** Prints the answer, and nothing else, to standard output. */
    public int print(Answer answer) {
        command.commandLine().getOut().println(format == Format.JSON ? JsonAnswer.of(answer) : TextAnswer.of(answer));
        return ExitCode.MEASURED;
    }

    /** Reads a format's name. */
    static final class FormatConverter implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return Words.read(text, "format", Format.values());
        }
    }
}
