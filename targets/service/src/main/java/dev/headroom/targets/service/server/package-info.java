/** The stateless service: its main program, its options, and its door for HTTP. */
@NullMarked
package dev.headroom.targets.service.server;

import org.jspecify.annotations.NullMarked;
