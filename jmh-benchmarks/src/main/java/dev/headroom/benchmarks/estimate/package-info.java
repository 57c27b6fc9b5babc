/** From the numbers of forks to speedups, serial fractions and trends, each with its interval. */
@NullMarked
package dev.headroom.benchmarks.estimate;

import org.jspecify.annotations.NullMarked;
