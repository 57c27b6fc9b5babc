/** Targets that cost nothing: they have a known answer, or break at a chosen stage, and so test the harness itself. */
@NullMarked
package dev.headroom.targets.hollow;

import org.jspecify.annotations.NullMarked;
