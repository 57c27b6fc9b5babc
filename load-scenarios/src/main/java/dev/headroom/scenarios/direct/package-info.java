/** Journeys that drive a cache, a queue or a database without a service in between. */
@NullMarked
package dev.headroom.scenarios.direct;

import org.jspecify.annotations.NullMarked;
