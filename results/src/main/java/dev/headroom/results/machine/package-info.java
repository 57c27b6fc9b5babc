/** What this machine is: cores, quota, steal, memory, read from the system. */
@NullMarked
package dev.headroom.results.machine;

import org.jspecify.annotations.NullMarked;
