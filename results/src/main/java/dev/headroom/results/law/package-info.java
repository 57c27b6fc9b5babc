/** The laws of scaling, queueing and caching: one record a law, which answers before anything is measured. */
@NullMarked
package dev.headroom.results.law;

import org.jspecify.annotations.NullMarked;
