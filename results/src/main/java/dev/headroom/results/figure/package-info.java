/** A chart as data: what is drawn, never how. */
@NullMarked
package dev.headroom.results.figure;

import org.jspecify.annotations.NullMarked;
