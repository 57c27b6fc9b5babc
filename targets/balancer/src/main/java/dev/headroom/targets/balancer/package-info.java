/** A load balancer in a JVM of its own: it chooses a replica for each request, counts, and never queues or retries. */
@NullMarked
package dev.headroom.targets.balancer;

import org.jspecify.annotations.NullMarked;
