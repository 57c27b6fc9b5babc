/** The interval rule: from a prediction and a measurement to a verdict. */
@NullMarked
package dev.headroom.results.verdict;

import org.jspecify.annotations.NullMarked;
