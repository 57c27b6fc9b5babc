/** The code whose speedup is measured: fixed work with a known serial fraction, done by a team of n workers. */
@NullMarked
package dev.headroom.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
