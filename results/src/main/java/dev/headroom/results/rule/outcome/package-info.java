/** The rules about what a measurement showed, each a check of the numbers seen. */
@NullMarked
package dev.headroom.results.rule.outcome;

import org.jspecify.annotations.NullMarked;
