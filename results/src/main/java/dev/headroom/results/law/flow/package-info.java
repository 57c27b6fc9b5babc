/** What goes in must come out or pile up: backlogs, retries, fan-out, and the audits of any steady measurement. */
@NullMarked
package dev.headroom.results.law.flow;

import org.jspecify.annotations.NullMarked;
