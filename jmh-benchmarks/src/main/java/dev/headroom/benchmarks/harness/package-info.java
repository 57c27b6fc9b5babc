/** Benchmarks of the harness itself: how long its own computing takes. */
@NullMarked
package dev.headroom.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
