/** Runs one JMH fork per block and level, in seeded shuffled order, each confined to its own cores. */
@NullMarked
package dev.headroom.benchmarks.drive;

import org.jspecify.annotations.NullMarked;
