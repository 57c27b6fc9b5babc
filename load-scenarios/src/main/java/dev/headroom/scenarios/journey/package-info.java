/** What one simulated client does: the requests, the answers they must get, and their settings. */
@NullMarked
package dev.headroom.scenarios.journey;

import org.jspecify.annotations.NullMarked;
