/** One fork of a jar: its process run to the end or killed, its output watched, its JSON read and merged. */
@NullMarked
package dev.headroom.benchmarks.jar.fork;

import org.jspecify.annotations.NullMarked;
