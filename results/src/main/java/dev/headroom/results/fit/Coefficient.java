package dev.headroom.results.fit;

import dev.headroom.results.statistics.Bounds;
import java.util.Optional;

/**
 * One fitted coefficient with what is known of it.
 *
 * @param name {@code sigma}, {@code kappa} or {@code lambda}
 * @param estimate of least squares; lambda in the unit of the throughput, the others without unit
 * @param standardError from the curvature at the minimum, all coefficients of the law free, also one at its bound
 * @param interval at confidence 0.95 by Student's t with n - p degrees of freedom, cut at the bounds of the domain
 * @param bootstrap interval by drawing the points again; empty where there are too few to draw from
 * @param atBound whether the estimate stopped at an end of its domain, where its standard error means little
 */
public record Coefficient(
        String name,
        double estimate,
        double standardError,
        Bounds interval,
        Optional<Bounds> bootstrap,
        boolean atBound) {}
