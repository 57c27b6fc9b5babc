/** One page that says what a run found: self-contained, from the run's files alone. */
@NullMarked
package dev.headroom.results.report;

import org.jspecify.annotations.NullMarked;
