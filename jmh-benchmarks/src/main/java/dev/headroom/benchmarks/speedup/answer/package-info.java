/** Everything a person asks of a finished sweep: law, ceiling, knee, more cores; rows, checks and figures to show it. */
@NullMarked
package dev.headroom.benchmarks.speedup.answer;

import org.jspecify.annotations.NullMarked;
