/** The experiments on replicas, caches and queues, behind the one door that the stage knows. */
@NullMarked
package dev.headroom.scenarios.experiment;

import org.jspecify.annotations.NullMarked;
