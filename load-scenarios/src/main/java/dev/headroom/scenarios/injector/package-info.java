/** The driver as a process of its own, and the harness's end of it. */
@NullMarked
package dev.headroom.scenarios.injector;

import org.jspecify.annotations.NullMarked;
