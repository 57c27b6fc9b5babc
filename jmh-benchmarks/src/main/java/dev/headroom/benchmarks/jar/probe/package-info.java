/** Which benchmarks a JMH program has, and a first try of each: whether it runs, with which parameters, how long. */
@NullMarked
package dev.headroom.benchmarks.jar.probe;

import org.jspecify.annotations.NullMarked;
