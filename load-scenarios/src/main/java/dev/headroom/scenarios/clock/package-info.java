/** The clocks of every request, as they were read, and the window that is measured. */
@NullMarked
package dev.headroom.scenarios.clock;

import org.jspecify.annotations.NullMarked;
