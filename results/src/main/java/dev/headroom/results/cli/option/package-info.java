/** How the text of an option becomes a number whose unit and domain are checked. */
@NullMarked
package dev.headroom.results.cli.option;

import org.jspecify.annotations.NullMarked;
