package dev.headroom.results.cli.predict;

import dev.headroom.results.cli.answer.Answer;
import dev.headroom.results.cli.answer.AnswerOutput;
import dev.headroom.results.cli.answer.Digits;
import dev.headroom.results.cli.answer.Fact;
import dev.headroom.results.cli.answer.Unit;
import dev.headroom.results.cli.option.NumberConverter;
import dev.headroom.results.law.scaling.UniversalScalability;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The Universal Scalability Law: throughput against concurrency. */
@Command(
        name = "usl",
        mixinStandardHelpOptions = true,
        description = "Throughput at a concurrency, its peak and its limit, by the Universal Scalability Law.")
final class UslCommand implements Callable<Integer> {
    @Mixin
    private final AnswerOutput output = new AnswerOutput();

    @Option(
            names = "--sigma",
            paramLabel = "S",
            required = true,
            converter = NumberConverter.Share.class,
            description = "contention: the share of work that waits its turn, 0 to 1")
    private double sigma;

    @Option(
            names = "--kappa",
            paramLabel = "K",
            required = true,
            converter = NumberConverter.NotNegative.class,
            description = "coherency: the price of each pair that must agree, at least 0")
    private double kappa;

    @Option(
            names = "--lambda",
            paramLabel = "X1",
            required = true,
            converter = NumberConverter.Rate.class,
            description = "throughput at concurrency 1, per second")
    private double lambda;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            required = true,
            converter = NumberConverter.Concurrency.class,
            description = "users, threads or nodes at once, at least 1")
    private double concurrency;

    @Override
    public Integer call() {
        UniversalScalability law = output.accept(() -> new UniversalScalability(sigma, kappa, lambda));
        return output.print(new Answer(
                "usl",
                "X(n) = lambda n / (1 + sigma (n - 1) + kappa n (n - 1)), R = n / X",
                "the next operation starts when one ends; coefficients hold beyond where they were fitted",
                List.of(
                        Unit.NONE.of("sigma", sigma),
                        Unit.NONE.of("kappa", kappa),
                        Unit.PER_SECOND.of("lambda", lambda),
                        Unit.NONE.of("concurrency", concurrency)),
                results(law),
                List.of(reading(law))));
    }

    private List<Fact> results(UniversalScalability law) {
        double throughput = law.throughput(concurrency);
        List<Fact> results = new ArrayList<>(List.of(
                Unit.PER_SECOND.of("throughput", throughput),
                Unit.NONE.of("speedup", throughput / lambda),
                Unit.SECONDS.of("mean response", concurrency / throughput)));
        law.peakConcurrency()
                .ifPresent(n -> results.add(new Fact.Group(
                        "peak", "peak", List.of(Unit.NONE.of("concurrency", n), throughput(law.throughput(n))))));
        law.limit().ifPresent(x -> results.add(new Fact.Group("limit", "limit", List.of(throughput(x)))));
        return results;
    }

    private static Fact throughput(double perSecond) {
        return Unit.PER_SECOND.of("throughput", perSecond);
    }

    private String reading(UniversalScalability law) {
        OptionalDouble peak = law.peakConcurrency();
        if (peak.isEmpty()) {
            return sigma == 0
                    ? "nothing waits and nothing must agree: throughput grows in proportion, without limit"
                    : "throughput grows with concurrency, ever less, and never falls (kappa is 0)";
        }
        String at = Digits.FIVE.text(peak.getAsDouble(), Unit.NONE);
        return concurrency > peak.getAsDouble()
                ? "past the peak at concurrency " + at + ": less concurrency gives more throughput"
                : "up to concurrency " + at + " more of it gives more throughput, beyond that less";
    }
}
