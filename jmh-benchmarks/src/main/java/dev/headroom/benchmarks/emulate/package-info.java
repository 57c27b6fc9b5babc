/** Slow cores beyond the machine's own: n of them run on the usable ones, to test a program's structure, never hardware. */
@NullMarked
package dev.headroom.benchmarks.emulate;

import org.jspecify.annotations.NullMarked;
