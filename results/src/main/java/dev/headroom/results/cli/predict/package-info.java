/** The command predict: asks one law, without measuring anything. */
@NullMarked
package dev.headroom.results.cli.predict;

import org.jspecify.annotations.NullMarked;
