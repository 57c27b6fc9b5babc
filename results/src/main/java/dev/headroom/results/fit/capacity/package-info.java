/** What a curve of latency over offered rate says: its knee, and the capacity at an objective. */
@NullMarked
package dev.headroom.results.fit.capacity;

import org.jspecify.annotations.NullMarked;
