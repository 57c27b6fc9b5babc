package dev.headroom.results.fit;

import java.util.List;
import java.util.Optional;

/**
 * Everything that points of throughput over concurrency say about scaling.
 *
 * @param points the points, in the order given
 * @param laws the laws asked for, each fitted: linear, Amdahl, USL
 * @param choice which of them the points speak for
 * @param diagnosis what the points show beside the coefficients
 * @param heldOut the prediction of the larger sizes from the smaller; empty where there are too few sizes
 */
public record ScalingFit(
        List<ScalingPoint> points,
        List<FittedLaw> laws,
        Choice choice,
        Diagnosis diagnosis,
        Optional<HeldOut> heldOut) {
    public ScalingFit {
        points = List.copyOf(points);
        laws = List.copyOf(laws);
    }

    /** The fit of that law, if it was asked for. */
    public Optional<FittedLaw> law(ScalingLaw law) {
        return laws.stream().filter(fitted -> fitted.law() == law).findFirst();
    }

    /** The fit of the law chosen; empty where none describes the points. */
    public Optional<FittedLaw> chosen() {
        return choice.law().flatMap(this::law);
    }
}
