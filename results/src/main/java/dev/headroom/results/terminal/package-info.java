/** What a person at a terminal sees while a run goes on and when it ends. */
@NullMarked
package dev.headroom.results.terminal;

import org.jspecify.annotations.NullMarked;
