package dev.headroom.results.cli.predict;

import dev.headroom.results.cli.answer.Answer;
import dev.headroom.results.cli.answer.AnswerOutput;
import dev.headroom.results.cli.answer.Digits;
import dev.headroom.results.cli.answer.Fact;
import dev.headroom.results.cli.answer.Unit;
import dev.headroom.results.cli.option.NumberConverter;
import dev.headroom.results.cli.option.OpenLoad;
import dev.headroom.results.cli.option.Words;
import dev.headroom.results.law.queue.MultiServerQueue;
import dev.headroom.results.law.queue.ReplicaLaw;
import dev.headroom.results.law.queue.ReplicaSimulation.Policy;
import dev.headroom.results.law.queue.ReplicaSizing;
import dev.headroom.results.law.queue.WindowOutcome;
import dev.headroom.results.statistics.Bounds;
import dev.headroom.results.statistics.SampleSize;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** N replicas behind a load balancer, by the law of its policy. */
@Command(
        name = "replicas",
        mixinStandardHelpOptions = true,
        description = "Response times of N equal replicas behind a load balancer, by the balancer's policy.")
final class ReplicasCommand implements Callable<Integer> {
    private static final Set<Policy> SIMULATED = EnumSet.of(Policy.LEAST_CONNECTIONS, Policy.TWO_CHOICES);
    private static final double WELL_SIMULATED = 0.985;

    @Mixin
    private final AnswerOutput output = new AnswerOutput();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            required = true,
            converter = PolicyConverter.class,
            description = "random, round-robin, shared-queue, least-connections or two-choices; the last two have no "
                    + "closed form and are simulated")
    @SuppressWarnings("NullAway.Init")
    private Policy policy;

    @Mixin
    private final OpenLoad load = new OpenLoad();

    @Option(
            names = "--replicas",
            paramLabel = "N",
            required = true,
            converter = NumberConverter.Count.class,
            description = "number of replicas, each serving one request at a time")
    private int replicas;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            converter = NumberConverter.Seed.class,
            description = "seed of the simulated policies; default: 1")
    private long seed = 1;

    @Override
    public Integer call() {
        SteadyState.check(output, load.arrivalRate(), load.serviceTime(), "--replicas", replicas);
        if (SIMULATED.contains(policy) && replicas > ReplicaSizing.MOST_SIMULATED) {
            throw output.refusal("--replicas was " + replicas + ", must be at most " + ReplicaSizing.MOST_SIMULATED
                    + " where --policy is simulated: ask shared-queue and random, between which it lies");
        }
        ReplicaLaw law = ReplicaLaw.of(policy, load.arrivalRate(), load.serviceTime(), replicas, seed);
        return output.print(new Answer(
                "replicas",
                law.formula(),
                "Poisson arrivals, exponential service, equal replicas that serve one request at a time, first come "
                        + "first served, a balancer that takes no time",
                inputs(law),
                results(law),
                reading(law)));
    }

    private List<Fact> inputs(ReplicaLaw law) {
        List<Fact> inputs = new ArrayList<>(List.of(
                new Fact.Word("policy", Words.of(policy)),
                Unit.PER_SECOND.of("arrival rate", load.arrivalRate()),
                Unit.SECONDS.of("service time", load.serviceTime()),
                Unit.COUNT.of("replicas", replicas)));
        if (law instanceof ReplicaLaw.Simulated) {
            inputs.add(Unit.COUNT.of("seed", (double) seed));
        }
        return inputs;
    }

    private List<Fact> results(ReplicaLaw law) {
        ReplicaWait wait = new ReplicaWait(law, queue());
        List<Fact> results = new ArrayList<>(List.of(
                Unit.SHARE.of("utilization", law.utilisation()), Unit.PER_SECOND.of("throughput", load.arrivalRate())));
        wait.probability().ifPresent(w -> results.add(Unit.SHARE.of("probability of waiting", w)));
        results.add(Unit.SECONDS.of("mean wait", wait.mean()));
        results.add(Unit.SECONDS.of("mean response", law.meanResponse()));
        law.meanInterval().ifPresent(bounds -> results.add(interval("mean_response", bounds)));
        load.percentile().filter(wanted -> shortage(law).isEmpty()).ifPresent(wanted -> {
            double fraction = wanted.fraction();
            wait.percentile(fraction)
                    .ifPresent(w ->
                            results.add(Unit.SECONDS.of("percentile wait", w).called(wanted.name() + " wait")));
            results.add(Unit.SECONDS
                    .of("percentile response", law.responsePercentile(fraction))
                    .called(wanted.name() + " response"));
            law.percentileInterval(fraction).ifPresent(bounds -> results.add(interval("percentile_response", bounds)));
        });
        return results;
    }

    /** Why the percentile cannot be read from the simulation, where it cannot. */
    private Optional<String> shortage(ReplicaLaw law) {
        if (!(law instanceof ReplicaLaw.Simulated simulated)) {
            return Optional.empty();
        }
        long arrivals =
                simulated.runs().stream().mapToLong(WindowOutcome::count).sum();
        return load.percentile().flatMap(wanted -> new SampleSize(arrivals).shortage(wanted.fraction()));
    }

    private static Fact interval(String of, Bounds bounds) {
        return new Fact.Range(of + "_interval_seconds", "95 % interval", bounds.low(), bounds.high(), Unit.SECONDS);
    }

    private List<String> reading(ReplicaLaw law) {
        List<String> reading = new ArrayList<>();
        if (law instanceof ReplicaLaw.Simulated simulated) {
            reading.add("simulated, seed " + seed + ", " + simulated.runs().size()
                    + " independent runs; the 95 % interval is from their scatter");
            if (law.utilisation() > WELL_SIMULATED) {
                reading.add("beyond a utilization of " + WELL_SIMULATED
                        + " runs from empty replicas err on the low side: take these times as lower bounds");
            }
        }
        shortage(law).ifPresent(reading::add);
        if (policy != Policy.SHARED_QUEUE) {
            double best = queue().meanResponse();
            double times = law.meanResponse() / best;
            reading.add("one queue shared by all replicas would give " + Digits.FIVE.text(best, Unit.SECONDS)
                    + " on average; this policy "
                    + (times > 1
                            ? "takes " + Digits.FIVE.text(times, Unit.NONE) + " times that"
                            : "comes as close as can be told"));
        }
        return reading;
    }

    private MultiServerQueue queue() {
        return new MultiServerQueue(load.arrivalRate(), load.serviceTime(), replicas);
    }

    /** Reads a policy's name. */
    static final class PolicyConverter implements ITypeConverter<Policy> {
        @Override
        public Policy convert(String text) {
            return Words.read(text, "policy", Policy.values());
        }
    }
}
