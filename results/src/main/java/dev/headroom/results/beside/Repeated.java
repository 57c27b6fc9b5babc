package dev.headroom.results.beside;

import dev.headroom.results.Experiment;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.Measure;
import dev.headroom.results.comparison.Groups.Better;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What every fork or trial measured for itself, and which way is better.
 *
 * <p>Percentiles are not among them: the middle of an even number of trials would be the mean of two.
 */
enum Repeated {
    TIME("time per operation", "time per operation", Better.LOWER),
    THROUGHPUT("throughput", "throughput", Better.HIGHER),
    RESPONSE_TIME("mean response time", "mean response time of a trial", Better.LOWER);

    private static final String ITEMS = "items_per_operation";
    private static final double NANOS_PER_MILLI = 1e6;

    private final String measure;
    private final String quantity;
    private final Better better;

    Repeated(String measure, String quantity, Better better) {
        this.measure = measure;
        this.quantity = quantity;
        this.better = better;
    }

    /**
     * One observation, ready to be compared with that of another run.
     *
     * @param quantity what it is
     * @param unit its unit
     * @param value above 0
     * @param better which way is an improvement
     */
    record Seen(String quantity, String unit, double value, Better better) {}

    /** What a point observed; empty where it did not, or nothing that has a ratio. */
    Optional<Seen> in(LoadPoint point, Experiment experiment) {
        return point.measure(measure).filter(m -> m.value() > 0).map(m -> seen(m, experiment));
    }

    /** An operation is calibrated anew in every run; an item is the same work everywhere. */
    private Seen seen(Measure m, Experiment experiment) {
        OptionalDouble items = this == TIME ? items(experiment) : OptionalDouble.empty();
        return items.isPresent() && m.unit().equals("ms")
                ? new Seen("time per item", "ns/item", m.value() * NANOS_PER_MILLI / items.getAsDouble(), better)
                : new Seen(quantity, m.unit(), m.value(), better);
    }

    private static OptionalDouble items(Experiment experiment) {
        List<String> items = experiment.systems().stream()
                .flatMap(s -> Optional.ofNullable(s.settings().get(ITEMS)).stream())
                .distinct()
                .toList();
        return items.size() == 1 ? OptionalDouble.of(Double.parseDouble(items.get(0))) : OptionalDouble.empty();
    }
}
