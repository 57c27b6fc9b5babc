/** Samples whose workers compute and meet only at the end, or in a serial phase. */
@NullMarked
package dev.headroom.benchmarks.sample.compute;

import org.jspecify.annotations.NullMarked;
