/** The page and the table of several runs beside each other. */
@NullMarked
package dev.headroom.results.report.beside;

import org.jspecify.annotations.NullMarked;
