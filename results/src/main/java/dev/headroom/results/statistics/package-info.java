/** What a sample allows one to say: intervals, tests and the sample sizes they need. */
@NullMarked
package dev.headroom.results.statistics;

import org.jspecify.annotations.NullMarked;
