/** What points say beside a fitted curve: means and spread by size, nested tests, falling sizes, plateaus. */
@NullMarked
package dev.headroom.results.fit.evidence;

import org.jspecify.annotations.NullMarked;
