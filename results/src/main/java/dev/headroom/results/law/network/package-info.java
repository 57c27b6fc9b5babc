/** Closed networks: a fixed number of users go round several stations, and the slowest station sets the ceiling. */
@NullMarked
package dev.headroom.results.law.network;

import org.jspecify.annotations.NullMarked;
