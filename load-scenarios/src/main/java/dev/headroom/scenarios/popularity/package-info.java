/** How unequal the items' popularity is: Zipf's law, drawn from and estimated back. */
@NullMarked
package dev.headroom.scenarios.popularity;

import org.jspecify.annotations.NullMarked;
