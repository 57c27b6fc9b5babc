package dev.headroom.results.cli.predict;

import dev.headroom.results.cli.answer.Answer;
import dev.headroom.results.cli.answer.AnswerOutput;
import dev.headroom.results.cli.answer.Unit;
import dev.headroom.results.cli.option.NumberConverter;
import dev.headroom.results.law.scaling.Gustafson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gustafson's law: work that grows with the cores. */
@Command(
        name = "gustafson",
        mixinStandardHelpOptions = true,
        description = "Scaled speedup of work that grows with the cores.")
final class GustafsonCommand implements Callable<Integer> {
    @Mixin
    private final AnswerOutput output = new AnswerOutput();

    @Option(
            names = "--serial-fraction",
            paramLabel = "F",
            required = true,
            converter = NumberConverter.Share.class,
            description = "share of the time on N cores that is spent in serial code, 0 to 1")
    private double serialFraction;

    @Option(
            names = "--cores",
            paramLabel = "N",
            required = true,
            converter = NumberConverter.Count.class,
            description = "number of cores")
    private int cores;

    @Override
    public Integer call() {
        Gustafson law = output.accept(() -> new Gustafson(serialFraction));
        double speedup = law.speedup(cores);
        return output.print(new Answer(
                "gustafson",
                "S(n) = s + (1 - s) n",
                "work grows with the cores in fixed time; s is the serial share of the time on n cores, not on one",
                List.of(Unit.SHARE.of("serial fraction", serialFraction), Unit.COUNT.of("cores", cores)),
                List.of(Unit.NONE.of("speedup", speedup), Unit.SHARE.of("efficiency", speedup / cores)),
                List.of("for fixed work, ask amdahl: its serial share is that of the time on one core")));
    }
}
