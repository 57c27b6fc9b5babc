/** How throughput and speedup grow with cores or concurrency. */
@NullMarked
package dev.headroom.results.law.scaling;

import org.jspecify.annotations.NullMarked;
