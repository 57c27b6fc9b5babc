/** One self-contained page that shows a run. */
@NullMarked
package dev.headroom.results.report;

import org.jspecify.annotations.NullMarked;
