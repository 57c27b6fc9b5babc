/** Charts of the page, ready to draw: figures of a run, and percentile plots from its histograms. */
@NullMarked
package dev.headroom.results.report.chart;

import org.jspecify.annotations.NullMarked;
