/** The words every system under test shares: what can be started, what runs, where it answers and what it is. */
@NullMarked
package dev.headroom.targets;

import org.jspecify.annotations.NullMarked;
