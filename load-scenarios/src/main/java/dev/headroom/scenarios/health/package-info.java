/** How the driver itself fares while it drives. */
@NullMarked
package dev.headroom.scenarios.health;

import org.jspecify.annotations.NullMarked;
