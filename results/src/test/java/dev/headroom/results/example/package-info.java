/** A run with every kind of ending, made through the run folder as a real one is. */
@NullMarked
package dev.headroom.results.example;

import org.jspecify.annotations.NullMarked;
