/** Laws fitted to measured points, each coefficient with its interval. */
@NullMarked
package dev.headroom.results.fit;

import org.jspecify.annotations.NullMarked;
