/** Runs beside each other: quantity by quantity, level by level, and what their forks say about a change. */
@NullMarked
package dev.headroom.results.beside;

import org.jspecify.annotations.NullMarked;
