/** PostgreSQL from the binaries on Maven Central, with the durability of a real database. */
@NullMarked
package dev.headroom.targets.postgresql;

import org.jspecify.annotations.NullMarked;
