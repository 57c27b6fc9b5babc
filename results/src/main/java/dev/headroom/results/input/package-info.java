/** Measured points, read from the files people have: CSV, JMH results, runs. */
@NullMarked
package dev.headroom.results.input;

import org.jspecify.annotations.NullMarked;
