package dev.headroom.results.law.queue;

import dev.headroom.results.law.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A seeded simulation of N equal first-come-first-served replicas behind a balancer, Poisson arrivals.
 *
 * <p>Serves two purposes: the prediction for a policy that has no closed form, and the scatter that a mean or a
 * percentile over a window of finite length must show even if the law is exactly right. Least connections counts
 * requests in queue and service, and breaks ties at random.
 *
 * @param policy how an arrival is given to a replica
 * @param service the distribution of service times
 * @param arrivalsPerSecond lambda over all replicas, 1/s
 * @param meanServiceSeconds S, s
 * @param replicas N
 * @param slots requests one replica serves at once
 * @param seed the same seed gives the same outcomes
 */
public record ReplicaSimulation(
        Policy policy,
        Service service,
        double arrivalsPerSecond,
        double meanServiceSeconds,
        int replicas,
        int slots,
        long seed) {
    private static final int RUNS = 20;
    private static final int FEWEST_ARRIVALS = 100_000;
    private static final int MOST_ARRIVALS = 500_000;

    /** How an arrival is given to a replica. */
    public enum Policy {
        RANDOM,
        ROUND_ROBIN,
        LEAST_CONNECTIONS,
        TWO_CHOICES,
        SHARED_QUEUE
    }

    /** The distribution of service times around their mean. */
    public enum Service {
        EXPONENTIAL,
        DETERMINISTIC
    }

    /** Refuses rates that are not positive; overload is allowed, as a window of it is finite. */
    public ReplicaSimulation {
        Domain.positive("arrivals per second", arrivalsPerSecond);
        Domain.positive("mean service seconds", meanServiceSeconds);
        Domain.atLeastOne("replicas", replicas);
        Domain.atLeastOne("slots", slots);
    }

    /** The share of the capacity that is asked for, {@code lambda S / (N c)}; above 1 in overload. */
    public double utilisation() {
        return arrivalsPerSecond * meanServiceSeconds / replicas / slots;
    }

    /**
     * One run from empty replicas, of which the first arrivals are dropped.
     *
     * @param dropped arrivals before the window opens
     * @param counted arrivals in the window
     */
    public WindowOutcome arrivals(int dropped, int counted) {
        return arrivals(dropped, counted, new SplittableRandom(seed));
    }

    /**
     * Independent windows, each opened on replicas that have served for the warm-up: the scatter of a measurement.
     *
     * @param warmUpSeconds time simulated before each window opens
     * @param windowSeconds length of each window; a request belongs to the window in which it arrives
     * @param repetitions number of windows
     */
    public List<WindowOutcome> windows(double warmUpSeconds, double windowSeconds, int repetitions) {
        Domain.notNegative("warm-up seconds", warmUpSeconds);
        Domain.positive("window seconds", windowSeconds);
        Domain.atLeastOne("repetitions", repetitions);
        SplittableRandom seeds = new SplittableRandom(seed);
        List<WindowOutcome> outcomes = new ArrayList<>(repetitions);
        for (int repetition = 0; repetition < repetitions; repetition++) {
            SimulatedReplicas system = new SimulatedReplicas(this, seeds.split());
            outcomes.add(new WindowOutcome(system.window(warmUpSeconds, windowSeconds)));
        }
        return List.copyOf(outcomes);
    }

    /**
     * The prediction for this policy, from independent runs in steady state.
     *
     * @param runs number of independent runs; their scatter is the uncertainty of the prediction
     * @param arrivalsPerRun arrivals counted in each; a tenth as many are dropped before
     */
    public ReplicaLaw.Simulated law(int runs, int arrivalsPerRun) {
        Domain.stable(utilisation());
        SplittableRandom seeds = new SplittableRandom(seed);
        List<WindowOutcome> outcomes = new ArrayList<>(runs);
        for (int run = 0; run < runs; run++) {
            outcomes.add(arrivals(arrivalsPerRun / 10, arrivalsPerRun, seeds.split()));
        }
        return new ReplicaLaw.Simulated(formula(runs, arrivalsPerRun), utilisation(), outcomes);
    }

    /** The prediction for this policy, from runs long enough for the mean to be known within a percent or two. */
    ReplicaLaw.Simulated law() {
        Domain.stable(utilisation());
        double memory = 1 / (1 - utilisation()) / (1 - utilisation());
        return law(RUNS, (int) Math.min(MOST_ARRIVALS, Math.max(FEWEST_ARRIVALS, 100 * memory)));
    }

    private WindowOutcome arrivals(int dropped, int counted, SplittableRandom random) {
        Domain.notNegative("dropped arrivals", dropped);
        Domain.atLeastOne("counted arrivals", counted);
        return new WindowOutcome(new SimulatedReplicas(this, random).arrivals(dropped, counted));
    }

    private String formula(int runs, int arrivalsPerRun) {
        return String.format(
                Locale.ROOT,
                "%s, %s service, %d slots each: simulated, %d runs of %d arrivals, seed %d",
                words(policy),
                words(service),
                slots,
                runs,
                arrivalsPerRun,
                seed);
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
