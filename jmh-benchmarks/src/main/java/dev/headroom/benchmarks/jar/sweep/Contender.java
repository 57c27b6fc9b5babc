package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.confine.ForkJvm;
import dev.headroom.benchmarks.jar.ForkLength;
import dev.headroom.benchmarks.jar.JarBenchmark;

/**
 * One benchmark as it is measured.
 *
 * @param id its experiment
 * @param benchmark which one
 * @param jvm the JVM of its forks, alike at every level
 * @param length of its forks, alike at every level
 * @param settled whether its iterations settled when the warm-up was sought
 */
record Contender(String id, JarBenchmark benchmark, ForkJvm jvm, ForkLength length, boolean settled) {}
