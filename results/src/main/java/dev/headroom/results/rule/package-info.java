/** The rules that a measurement is held to: their numbers, names and sources. */
@NullMarked
package dev.headroom.results.rule;

import org.jspecify.annotations.NullMarked;
