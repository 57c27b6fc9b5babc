/** The rules about how a measurement was made, each a check of the numbers seen. */
@NullMarked
package dev.headroom.results.rule.measuring;

import org.jspecify.annotations.NullMarked;
