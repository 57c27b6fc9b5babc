/** The commands load and doctor. */
@NullMarked
package dev.headroom.scenarios.cli;

import org.jspecify.annotations.NullMarked;
