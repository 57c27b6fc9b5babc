/** What one load point asks for, as data: arrivals, duration, seed, journey and where to send it. */
@NullMarked
package dev.headroom.scenarios.plan;

import org.jspecify.annotations.NullMarked;
