/** A sweep over settings: which cells it has, what became of each, kept in one file so that it can be resumed. */
@NullMarked
package dev.headroom.results.sweep;

import org.jspecify.annotations.NullMarked;
