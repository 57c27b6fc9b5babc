/** The cores command. */
@NullMarked
package dev.headroom.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
