/** What every stage of a run shares: open the run, measure what the plan asks for, end it with an exit code. */
@NullMarked
package dev.headroom.results.stage;

import org.jspecify.annotations.NullMarked;
