/** What the numbered samples share: the workers that split one operation between them. */
@NullMarked
package dev.headroom.benchmarks.sample;

import org.jspecify.annotations.NullMarked;
