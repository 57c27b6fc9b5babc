/** Samples whose workers share something they all change: a lock, a counter, a map, a queue. */
@NullMarked
package dev.headroom.benchmarks.sample.sharing;

import org.jspecify.annotations.NullMarked;
