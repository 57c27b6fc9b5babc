/** The commands of this module: run and report. */
@NullMarked
package dev.headroom.results.cli;

import org.jspecify.annotations.NullMarked;
