/** Kafka: one broker that is its own controller, in a child JVM on its own class path. */
@NullMarked
package dev.headroom.targets.kafka;

import org.jspecify.annotations.NullMarked;
