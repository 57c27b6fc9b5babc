/** What a fit of measured points says: tables, sentences, and one page that a person can mail. */
@NullMarked
package dev.headroom.results.report.fit;

import org.jspecify.annotations.NullMarked;
