/** One Kafka broker that is its own controller, formatted and started in a JVM of its own. */
@NullMarked
package dev.headroom.targets.kafkaserver;

import org.jspecify.annotations.NullMarked;
