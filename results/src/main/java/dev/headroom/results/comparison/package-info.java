/** What two groups of forks or trials of the same quantity say about each other: better, worse or no change. */
@NullMarked
package dev.headroom.results.comparison;

import org.jspecify.annotations.NullMarked;
