/** What a series of values in the order of time allows one to say: whether it had settled, and whether it drifted. */
@NullMarked
package dev.headroom.results.statistics.series;

import org.jspecify.annotations.NullMarked;
