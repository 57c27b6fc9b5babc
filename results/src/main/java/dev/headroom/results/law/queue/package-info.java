/** How long a request waits, at one station or behind a load balancer. */
@NullMarked
package dev.headroom.results.law.queue;

import org.jspecify.annotations.NullMarked;
