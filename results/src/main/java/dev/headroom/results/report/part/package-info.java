/** What every page shares: tables, digits, the frame that loads nothing, the drawing of charts. */
@NullMarked
package dev.headroom.results.report.part;

import org.jspecify.annotations.NullMarked;
