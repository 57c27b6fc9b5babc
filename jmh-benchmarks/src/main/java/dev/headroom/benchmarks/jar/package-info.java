/** Somebody's JMH jar: its benchmarks run fork by fork in child processes, confined to their cores, their JSON read and merged. */
@NullMarked
package dev.headroom.benchmarks.jar;

import org.jspecify.annotations.NullMarked;
