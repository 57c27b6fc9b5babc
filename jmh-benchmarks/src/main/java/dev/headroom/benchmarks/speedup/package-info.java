/** What forks on one and on more cores say about speedup, and when there are enough of them; pure functions of forks. */
@NullMarked
package dev.headroom.benchmarks.speedup;

import org.jspecify.annotations.NullMarked;
