/** Targets wired together: started in parallel after what they need, closed in reverse order. */
@NullMarked
package dev.headroom.targets.topology;

import org.jspecify.annotations.NullMarked;
