/** A run on disk: written atomically as it goes, read many times. */
@NullMarked
package dev.headroom.results.file;

import org.jspecify.annotations.NullMarked;
