/** Measures the planned claims about cores in one shared sweep and keeps every finished fork at once. */
@NullMarked
package dev.headroom.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
