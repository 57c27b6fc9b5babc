/** What a fork measured, one number a fork, and whether the cores were really its own meanwhile. */
@NullMarked
package dev.headroom.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
