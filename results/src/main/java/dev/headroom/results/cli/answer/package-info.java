/** What a law answers to a command: named quantities with units, printed as text or as JSON. */
@NullMarked
package dev.headroom.results.cli.answer;

import org.jspecify.annotations.NullMarked;
