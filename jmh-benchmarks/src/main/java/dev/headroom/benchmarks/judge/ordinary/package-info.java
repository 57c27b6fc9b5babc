/** What follows from forks of code that no law was said of beforehand: a fit, and the largest level held out from it. */
@NullMarked
package dev.headroom.benchmarks.judge.ordinary;

import org.jspecify.annotations.NullMarked;
