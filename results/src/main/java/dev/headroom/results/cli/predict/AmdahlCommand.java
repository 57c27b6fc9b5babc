package dev.headroom.results.cli.predict;

import dev.headroom.results.cli.answer.Answer;
import dev.headroom.results.cli.answer.AnswerOutput;
import dev.headroom.results.cli.answer.Digits;
import dev.headroom.results.cli.answer.Fact;
import dev.headroom.results.cli.answer.Unit;
import dev.headroom.results.cli.option.NumberConverter;
import dev.headroom.results.law.scaling.Amdahl;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Amdahl's law: fixed work on more cores. */
@Command(
        name = "amdahl",
        mixinStandardHelpOptions = true,
        description = "Speedup of fixed work, of which a share is serial, on N cores.")
final class AmdahlCommand implements Callable<Integer> {
    @Mixin
    private final AnswerOutput output = new AnswerOutput();

    @Option(
            names = "--serial-fraction",
            paramLabel = "F",
            required = true,
            converter = NumberConverter.Share.class,
            description = "share of the one-core time that cannot be divided, 0 to 1")
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
        Amdahl law = output.accept(() -> new Amdahl(serialFraction));
        return output.print(new Answer(
                "amdahl",
                "S(n) = n / (1 + s (n - 1)), limit 1 / s",
                "fixed work, a serial share s of the one-core time, the rest divided evenly at no cost",
                List.of(Unit.SHARE.of("serial fraction", serialFraction), Unit.COUNT.of("cores", cores)),
                results(law),
                List.of(reading(law))));
    }

    private List<Fact> results(Amdahl law) {
        double speedup = law.speedup(cores);
        List<Fact> results = new ArrayList<>(
                List.of(Unit.NONE.of("speedup", speedup), Unit.SHARE.of("efficiency", speedup / cores)));
        if (Double.isFinite(law.limit())) {
            results.add(Unit.NONE.of("limit", law.limit()));
        }
        return results;
    }

    private String reading(Amdahl law) {
        if (!Double.isFinite(law.limit())) {
            return "nothing is serial: the speedup is the number of cores, without limit";
        }
        return Digits.percent(law.speedup(cores) / law.limit())
                + " of the speedup that no number of cores exceeds is reached; doubling the cores gives "
                + Digits.FIVE.text(law.speedup(2.0 * cores), Unit.NONE);
    }
}
