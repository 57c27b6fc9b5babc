/** From the finished load points to checks, comparisons, figures and the verdict; pure functions. */
@NullMarked
package dev.headroom.benchmarks.judge;

import org.jspecify.annotations.NullMarked;
