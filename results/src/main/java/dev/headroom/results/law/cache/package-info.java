/** How often a cache hits, under Zipf-distributed requests. */
@NullMarked
package dev.headroom.results.law.cache;

import org.jspecify.annotations.NullMarked;
