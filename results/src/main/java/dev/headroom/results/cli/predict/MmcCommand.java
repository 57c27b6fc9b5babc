package dev.headroom.results.cli.predict;

import dev.headroom.results.cli.answer.Answer;
import dev.headroom.results.cli.answer.AnswerOutput;
import dev.headroom.results.cli.answer.Digits;
import dev.headroom.results.cli.answer.Fact;
import dev.headroom.results.cli.answer.Unit;
import dev.headroom.results.cli.option.NumberConverter;
import dev.headroom.results.cli.option.OpenLoad;
import dev.headroom.results.law.queue.MultiServerQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The M/M/c queue: several servers, one queue. */
@Command(
        name = "mmc",
        mixinStandardHelpOptions = true,
        description = "Waiting and response times of c servers behind one queue (M/M/c, Erlang C).")
final class MmcCommand implements Callable<Integer> {
    @Mixin
    private final AnswerOutput output = new AnswerOutput();

    @Mixin
    private final OpenLoad load = new OpenLoad();

    @Option(
            names = "--servers",
            paramLabel = "C",
            required = true,
            converter = NumberConverter.Count.class,
            description = "number of servers")
    private int servers;

    @Override
    public Integer call() {
        SteadyState.check(output, load.arrivalRate(), load.serviceTime(), "--servers", servers);
        MultiServerQueue law =
                output.accept(() -> new MultiServerQueue(load.arrivalRate(), load.serviceTime(), servers));
        return output.print(new Answer(
                "mmc",
                "Wq = C / (c / S - lambda), R = S + Wq, C = B / (1 - rho (1 - B)) (Erlang C), rho = lambda S / c",
                "Poisson arrivals, exponential service, c equal servers, one queue, first come first served",
                List.of(
                        Unit.PER_SECOND.of("arrival rate", load.arrivalRate()),
                        Unit.SECONDS.of("service time", load.serviceTime()),
                        Unit.COUNT.of("servers", servers)),
                results(law),
                List.of(reading(law))));
    }

    private List<Fact> results(MultiServerQueue law) {
        List<Fact> results = new ArrayList<>(List.of(
                Unit.SHARE.of("utilization", law.utilisation()),
                Unit.PER_SECOND.of("throughput", load.arrivalRate()),
                Unit.SHARE.of("probability of waiting", law.waitProbability()),
                Unit.SECONDS.of("mean wait", law.meanWait()),
                Unit.SECONDS.of("mean response", law.meanResponse())));
        load.percentile().ifPresent(wanted -> {
            results.add(Unit.SECONDS
                    .of("percentile wait", law.waitPercentile(wanted.fraction()))
                    .called(wanted.name() + " wait"));
            results.add(Unit.SECONDS
                    .of("percentile response", law.responsePercentile(wanted.fraction()))
                    .called(wanted.name() + " response"));
        });
        return results;
    }

    private String reading(MultiServerQueue law) {
        MultiServerQueue oneMore = new MultiServerQueue(load.arrivalRate(), load.serviceTime(), servers + 1);
        return "with one more server " + Digits.percent(oneMore.waitProbability())
                + " instead of " + Digits.percent(law.waitProbability())
                + " of requests wait, and the mean response is "
                + Digits.FIVE.text(oneMore.meanResponse(), Unit.SECONDS);
    }
}
