/** CPU quotas for single threads by control groups of either version, which nothing leaves behind for long. */
@NullMarked
package dev.headroom.benchmarks.emulate.quota;

import org.jspecify.annotations.NullMarked;
