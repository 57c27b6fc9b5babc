/** The commands of this module: run, report, fit and predict. */
@NullMarked
package dev.headroom.results.cli;

import org.jspecify.annotations.NullMarked;
