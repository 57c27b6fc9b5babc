package dev.headroom.results.fit;

import dev.headroom.results.law.scaling.UniversalScalability;
import dev.headroom.results.statistics.Bounds;

/** How well a fitted curve is known at any concurrency, extrapolated ones too. */
public interface CurveUncertainty {
    /** Where the mean throughput at n lies, at confidence 0.95. */
    Bounds ofMean(UniversalScalability curve, double concurrency);

    /** Where one more measurement at n would lie, at confidence 0.95. */
    Bounds ofMeasurement(UniversalScalability curve, double concurrency);
}
