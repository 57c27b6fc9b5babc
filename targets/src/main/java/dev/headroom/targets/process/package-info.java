/** Processes on this machine: launched, recorded, watched, stopped, and swept when their harness died before them. */
@NullMarked
package dev.headroom.targets.process;

import org.jspecify.annotations.NullMarked;
