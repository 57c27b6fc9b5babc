package dev.headroom.results.fit.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The capacity at an objective (rule 11): it lies between the highest rate that surely passed and the lowest that surely
 * failed.
 *
 * <p>A point passes where it was kept and the upper end of its interval is below the objective; it fails where it was
 * not kept or the lower end is above; between the two it decides nothing.
 *
 * @param objectiveSeconds what the latency must stay below, s
 * @param passed the highest rate up to which every point passed, 1/s; empty where the lowest did not pass
 * @param failed the lowest rate that failed, 1/s; empty where none did: the capacity is then not bounded from above
 * @param objection why the curve is not to be trusted, such as a rate that passed above one that failed
 */
public record Capacity(
        double objectiveSeconds, OptionalDouble passed, OptionalDouble failed, Optional<String> objection) {
    static Capacity of(List<LatencyPoint> points, double objective) {
        if (!(objective > 0 && objective < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("objective must be above 0 s and finite, was " + objective);
        }
        OptionalDouble passed = OptionalDouble.empty();
        OptionalDouble failed = OptionalDouble.empty();
        boolean unbroken = true;
        List<String> objections = new ArrayList<>();
        for (LatencyPoint point : points) {
            boolean passes = point.kept() && point.interval().high() < objective;
            boolean fails = !point.kept() || point.interval().low() > objective;
            if (passes && failed.isPresent()) {
                objections.add(number(point.ratePerSecond()) + "/s passed");
            }
            unbroken &= passes;
            passed = unbroken ? OptionalDouble.of(point.ratePerSecond()) : passed;
            failed = fails && failed.isEmpty() ? OptionalDouble.of(point.ratePerSecond()) : failed;
        }
        return new Capacity(objective, passed, failed, objection(failed, objections));
    }

    private static Optional<String> objection(OptionalDouble failed, List<String> passedAbove) {
        return passedAbove.isEmpty()
                ? Optional.empty()
                : Optional.of("non-monotone: " + number(failed.orElseThrow()) + "/s failed, "
                        + String.join(", ", passedAbove));
    }

    private static String number(double rate) {
        return rate == Math.rint(rate) ? String.format(Locale.ROOT, "%.0f", rate) : Double.toString(rate);
    }
}
