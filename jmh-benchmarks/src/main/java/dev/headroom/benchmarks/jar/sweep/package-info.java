/** A sweep over cores of somebody's benchmarks: warm-up found, forks added round by round until the answer is precise or the budget spent. */
@NullMarked
package dev.headroom.benchmarks.jar.sweep;

import org.jspecify.annotations.NullMarked;
