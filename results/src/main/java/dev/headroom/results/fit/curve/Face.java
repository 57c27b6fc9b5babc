package dev.headroom.results.fit.curve;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A face of the domain: some coefficients free, the others held at a bound.
 *
 * @param sigma the value sigma is held at; empty where it is free
 * @param kappa the value kappa is held at; empty where it is free
 */
record Face(OptionalDouble sigma, OptionalDouble kappa) {
    private static final OptionalDouble FREE = OptionalDouble.empty();
    private static final OptionalDouble NONE = OptionalDouble.of(0);
    private static final OptionalDouble ALL = OptionalDouble.of(1);

    /** All that the shape leaves free. */
    static Face interior(Shape shape) {
        return new Face(shape.contention() ? FREE : NONE, shape.coherency() ? FREE : NONE);
    }

    /** Every face at which a coefficient of the shape stops. */
    static List<Face> boundary(Shape shape) {
        return switch (shape) {
            case LINEAR -> List.of();
            case AMDAHL -> List.of(new Face(NONE, NONE), new Face(ALL, NONE));
            case USL ->
                List.of(
                        new Face(FREE, NONE),
                        new Face(NONE, FREE),
                        new Face(NONE, NONE),
                        new Face(ALL, FREE),
                        new Face(ALL, NONE));
        };
    }

    /** The number of free coefficients beside lambda. */
    int free() {
        return (sigma.isEmpty() ? 1 : 0) + (kappa.isEmpty() ? 1 : 0);
    }
}
