/** The numerics of fitting: weighted least squares with bounds, its covariance, and drawing points again. */
@NullMarked
package dev.headroom.results.fit.curve;

import org.jspecify.annotations.NullMarked;
