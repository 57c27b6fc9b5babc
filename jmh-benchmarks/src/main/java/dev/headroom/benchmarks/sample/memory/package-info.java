/** Samples whose workers share no data, but the memory, its cache lines or its collector. */
@NullMarked
package dev.headroom.benchmarks.sample.memory;

import org.jspecify.annotations.NullMarked;
