/** The experiments on replicas, caches and queues: claim, prediction, measurement, verdict. */
@NullMarked
package dev.headroom.scenarios.experiment;

import org.jspecify.annotations.NullMarked;
