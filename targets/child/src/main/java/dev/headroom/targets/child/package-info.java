/** What the child JVMs of the harness share: they announce that they are ready and end when their parent does. */
@NullMarked
package dev.headroom.targets.child;

import org.jspecify.annotations.NullMarked;
