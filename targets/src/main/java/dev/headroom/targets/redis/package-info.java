/** Redis from the binaries on Maven Central, or from the machine where those do not run. */
@NullMarked
package dev.headroom.targets.redis;

import org.jspecify.annotations.NullMarked;
