/** What a fork is confined to and how its JVM is set, alike at every level: processors, collector, heap, JDK. */
@NullMarked
package dev.headroom.benchmarks.confine;

import org.jspecify.annotations.NullMarked;
