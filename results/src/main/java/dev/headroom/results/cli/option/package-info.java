/** How the text of options becomes words, and numbers whose unit and domain are checked; options that laws share. */
@NullMarked
package dev.headroom.results.cli.option;

import org.jspecify.annotations.NullMarked;
