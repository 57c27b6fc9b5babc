/** The command fit: which law a file's points speak for, as text, JSON or a page. */
@NullMarked
package dev.headroom.results.cli.fit;

import org.jspecify.annotations.NullMarked;
