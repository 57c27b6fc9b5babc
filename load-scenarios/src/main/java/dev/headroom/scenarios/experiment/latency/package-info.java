/** Does another replica bring latencies down as the law of the balancer says? */
@NullMarked
package dev.headroom.scenarios.experiment.latency;

import org.jspecify.annotations.NullMarked;
