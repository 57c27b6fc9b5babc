/** The load balancer before the replicas: HAProxy where the machine has it, else our own on Undertow. */
@NullMarked
package dev.headroom.targets.loadbalancer;

import org.jspecify.annotations.NullMarked;
